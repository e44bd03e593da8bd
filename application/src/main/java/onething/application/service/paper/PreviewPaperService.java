package onething.application.service.paper;

import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.in.paper.PreviewPaper;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.paper.PaperRenderer;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.handling.ActionExecutor;
import onething.application.service.handling.MatterInHand;
import onething.application.service.handling.PaperIssuer;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.matter.action.ActingParty;
import onething.domain.paper.PaperContent;
import onething.domain.party.Actor.Staff;
import reactor.core.publisher.Mono;

/// See [PreviewPaper].
public final class PreviewPaperService implements PreviewPaper {

    private final MatterInHand inHand;
    private final ActionExecutor executor;
    private final PaperIssuer issuer;
    private final PaperRenderer renderer;
    private final ReadRecorder recorder;

    public PreviewPaperService(
            MatterInHand inHand,
            ActionExecutor executor,
            PaperIssuer issuer,
            PaperRenderer renderer,
            ReadRecorder recorder) {
        this.inHand = inHand;
        this.executor = executor;
        this.issuer = issuer;
        this.renderer = renderer;
        this.recorder = recorder;
    }

    @Override
    public Mono<Preview> preview(ActOnMatter.Command command) {
        return inHand.of(command.who(), command.matter(), command.version())
                .flatMap(found -> preview(found.value(), Access.staff(command.who()), command));
    }

    private Mono<Preview> preview(MatterRecord record, Staff officer, ActOnMatter.Command command) {
        return executor.tried(record, ActingParty.of(officer.id(), officer.roles()), _ -> command.input())
                .flatMap(step -> issuer.preview(step)
                        .flatMap(content -> recorder.sees(
                                officer,
                                record.matter().file(),
                                Papers.PAPER,
                                rendered(
                                        content,
                                        step.context()
                                                .bundle()
                                                .papers()
                                                .templates()
                                                .words()
                                                .preview()))));
    }

    private Mono<Preview> rendered(PaperContent content, String mark) {
        return renderer.preview(content, mark).map(pdf -> new Preview(content.title(), pdf));
    }
}
