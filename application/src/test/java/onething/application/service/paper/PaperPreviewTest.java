package onething.application.service.paper;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ASSESSOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.in.me.ListAccesses;
import onething.application.port.in.paper.PreviewPaper;
import onething.application.service.ServiceInMemory;
import onething.application.service.me.ListAccessesService;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.code.ActionCode;
import onething.domain.matter.action.ActionInput;
import onething.domain.paper.PaperContent.Row;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refused;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// The paper that an action would issue.
class PaperPreviewTest extends PapersHouse {

    @Test
    void anOfficerSeesThePaperBeforeItIsIssuedAndNothingIsIssued() {
        var matter = service.aMatter(LI_NA, DETERMINATION);

        var preview = now(
                previewPaper().preview(ServiceInMemory.command(DETERMINER, service.matter(id(matter)), "accept", "")));

        assertThat(new String(preview.pdf(), StandardCharsets.UTF_8)).isEqualTo("预览 受理通知书 预览 ");
        assertThat(ofMatter(LI_NA, id(matter))).isEmpty();
        assertThat(service.matter(id(matter)).version()).isEqualTo(matter.version());
        assertThat(now(new ListAccessesService(service.accesses, service.guides)
                                .list(new ListAccesses.Query(LI_NA, Optional.empty(), 10)))
                        .items())
                .extracting(ListAccesses.Row::papers)
                .containsExactly(Papers.PAPER);
    }

    @Test
    void aPreviewIsRefusedAsTheActionIs() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        var stale = new ActOnMatter.Command(
                DETERMINER, id(matter), matter.version() + 1, ActionInput.of(new ActionCode("accept"), Text.NONE));
        var command = ServiceInMemory.command(DETERMINER, matter, "decide", "");

        previewPaper()
                .preview(stale)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(matter.version())));
        assertThat(refusal(previewPaper().preview(command))).isEqualTo(refusal(service.actOnMatter.act(command)));
        previewPaper()
                .preview(ServiceInMemory.command(ASSESSOR, matter, "accept", ""))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MatterUnknown(id(matter).value())));
    }

    private static Refusal refusal(Mono<?> refused) {
        return refused.<Refusal>map(_ -> {
                    throw new AssertionError("not refused");
                })
                .onErrorResume(Refused.class, fault -> Mono.just(fault.refusal()))
                .block();
    }

    private PreviewPaper previewPaper() {
        return new PreviewPaperService(service.inHand, service.acts, service.papers, renderer, service.recorder);
    }
}
