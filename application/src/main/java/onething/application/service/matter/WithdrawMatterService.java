package onething.application.service.matter;

import onething.application.port.Versioned;
import onething.application.port.in.matter.WithdrawMatter;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionExecutor;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.action.ActionInput;
import onething.domain.procedure.ActionKind;
import reactor.core.publisher.Mono;

public final class WithdrawMatterService implements WithdrawMatter {

    private final Access access;
    private final ActionExecutor executor;

    public WithdrawMatterService(Access access, ActionExecutor executor) {
        this.access = access;
        this.executor = executor;
    }

    @Override
    public Mono<Versioned<Matter>> withdraw(Command command) {
        return access.ownMatter(command.who(), command.matter())
                .map(found -> found.at(command.version()))
                .flatMap(found -> executor.take(
                        found,
                        ApplicantActions.by(command.who()),
                        context -> withdrawal(command, found.value().matter(), context)))
                .map(ActionExecutor.Taken::matter);
    }

    private static ActionInput withdrawal(Command command, Matter matter, ActionContext context) {
        return ActionInput.of(ApplicantActions.code(ActionKind.WITHDRAW, matter, context), command.reason());
    }
}
