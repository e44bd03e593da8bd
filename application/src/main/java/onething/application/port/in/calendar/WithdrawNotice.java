package onething.application.port.in.calendar;

import java.util.UUID;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// A proposal is taken back; that it was made stays on record.
@FunctionalInterface
public interface WithdrawNotice {

    /// Fails with a `Refused` for `RoleLacking`, `NoticeUnknown`, `NoticeApplied` or `ChangedMeanwhile`.
    Mono<Void> withdraw(Command command);

    record Command(Actor who, UUID notice, long version) {}
}
