package onething.application.service.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import onething.application.port.in.account.CloseAccount;
import onething.application.port.in.account.ReadClosure;
import onething.application.port.out.Ids;
import onething.application.port.out.account.AccountClosures;
import onething.application.service.access.FreshProof;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.AccountInUse;
import onething.domain.retention.AccountClosure;
import onething.domain.retention.Obstacle;
import reactor.core.publisher.Mono;

/// See [CloseAccount].
public final class CloseAccountService implements CloseAccount {

    private final ReadClosure readClosure;
    private final AccountClosures closures;
    private final Ids ids;
    private final Clock clock;

    public CloseAccountService(ReadClosure readClosure, AccountClosures closures, Ids ids, Clock clock) {
        this.readClosure = readClosure;
        this.closures = closures;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Void> close(Actor who, Instant provenAt) {
        return FreshProof.required(provenAt, clock)
                .then(free(who))
                .then(Mono.defer(() -> closures.close(closed(who.id()))))
                .filter(done -> !done)
                .flatMap(_ -> free(who)
                        .then(Mono.error(new AccountInUse(List.of(Obstacle.OPEN_MATTER.wireName())).refused())));
    }

    /// Completes if nothing stands against it.
    private Mono<Void> free(Actor who) {
        return readClosure
                .read(who)
                .map(AccountClosure::obstacles)
                .filter(obstacles -> !obstacles.isEmpty())
                .flatMap(obstacles -> Mono.error(new AccountInUse(
                                obstacles.stream().map(Obstacle::wireName).toList())
                        .refused()));
    }

    private StaffChange closed(PersonId person) {
        return StaffChange.withoutPlace(ids.next(), person, person, clock.instant(), Kind.CLOSED);
    }
}
