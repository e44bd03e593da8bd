package onething.application.service.matter;

import onething.application.port.Versioned;
import onething.application.port.in.matter.ConfirmExam;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionExecutor;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.action.ActionInput;
import onething.domain.procedure.ActionKind;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

public final class ConfirmExamService implements ConfirmExam {

    private final Access access;
    private final ActionExecutor executor;

    public ConfirmExamService(Access access, ActionExecutor executor) {
        this.access = access;
        this.executor = executor;
    }

    @Override
    public Mono<Versioned<Matter>> confirm(Command command) {
        return access.ownMatter(command.who(), command.matter())
                .map(found -> found.at(command.version()))
                .flatMap(found -> executor.take(
                        found,
                        ApplicantActions.by(command.who()),
                        context -> confirmation(found.value().matter(), context)))
                .map(ActionExecutor.Taken::matter);
    }

    private static ActionInput confirmation(Matter matter, ActionContext context) {
        return ActionInput.of(ApplicantActions.code(ActionKind.CONFIRM_EXAM, matter, context), Text.NONE);
    }
}
