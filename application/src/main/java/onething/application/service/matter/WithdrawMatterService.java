package onething.application.service.matter;

import onething.application.port.Versioned;
import onething.application.port.in.matter.WithdrawMatter;
import onething.application.service.access.Access;
import onething.application.service.handling.Acts;
import onething.domain.guide.ActionKind;
import onething.domain.matter.Act;
import onething.domain.matter.Handling;
import onething.domain.matter.Matter;
import reactor.core.publisher.Mono;

public final class WithdrawMatterService implements WithdrawMatter {

    private final Access access;
    private final Acts acts;

    public WithdrawMatterService(Access access, Acts acts) {
        this.access = access;
        this.acts = acts;
    }

    @Override
    public Mono<Versioned<Matter>> withdraw(Command command) {
        return access.ownMatter(command.who(), command.matter())
                .map(found -> found.at(command.version()))
                .flatMap(found -> acts.take(
                        found, handling -> withdrawal(command, found.value().matter(), handling)))
                .map(Acts.Taken::matter);
    }

    private static Act withdrawal(Command command, Matter matter, Handling handling) {
        return ApplicantAct.of(ActionKind.WITHDRAW, command.who(), matter, handling)
                .withStatement(command.reason());
    }
}
