package onething.application.service.account;

import onething.application.port.in.account.ReadClosure;
import onething.application.port.out.account.AccountClosures;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.retention.AccountClosure;
import reactor.core.publisher.Mono;

/// See [ReadClosure].
public final class ReadClosureService implements ReadClosure {

    private final AccountClosures closures;

    public ReadClosureService(AccountClosures closures) {
        this.closures = closures;
    }

    @Override
    public Mono<AccountClosure> read(Actor who) {
        return Mono.fromCallable(() -> Access.applicant(who))
                .flatMap(closures::look)
                .switchIfEmpty(Mono.error(new RoleLacking("account")::refused));
    }
}
