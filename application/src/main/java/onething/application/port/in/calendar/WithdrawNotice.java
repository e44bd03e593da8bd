package onething.application.port.in.calendar;

import java.util.UUID;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Withdraws a proposal. The record that it was made stays.
@FunctionalInterface
public interface WithdrawNotice {

    /// Fails with a `Refused` for `RoleLacking`, `NoticeUnknown`, `NoticeApplied` or `ChangedMeanwhile`.
    Mono<Void> withdraw(Command command);

    record Command(Actor who, UUID notice, long version) {}
}
