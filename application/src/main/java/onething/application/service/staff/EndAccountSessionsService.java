package onething.application.service.staff;

import java.time.Clock;
import onething.application.port.in.staff.EndAccountSessions;
import onething.application.port.out.Ids;
import onething.application.port.out.account.Accounts;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.domain.account.StaffChange;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.AccountUnknown;
import reactor.core.publisher.Mono;

/// See [EndAccountSessions].
public final class EndAccountSessionsService implements EndAccountSessions {

    private final Accounts accounts;
    private final Ids ids;
    private final Clock clock;

    public EndAccountSessionsService(Accounts accounts, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Integer> end(Command command) {
        return Mono.fromCallable(() -> Access.administrator(command.who()))
                .delayUntil(_ -> FreshProof.required(command.provenAt(), clock))
                .flatMap(by -> NumberedAccount.find(accounts, command.number())
                        .switchIfEmpty(Mono.error(new AccountUnknown()::refused))
                        .flatMap(found -> accounts.endSessions(ended(command, found.id(), by))));
    }

    private StaffChange ended(Command command, PersonId account, PersonId by) {
        return StaffChange.sessionsEnded(ids.next(), account, by, clock.instant(), command.reason());
    }
}
