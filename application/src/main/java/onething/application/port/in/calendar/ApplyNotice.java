package onething.application.port.in.calendar;

import java.util.UUID;
import onething.application.port.RecordedNotice;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Puts a notice into effect after an administrator has read its changes. All running clocks are
/// recalculated. A due date that people were notified of never becomes earlier.
@FunctionalInterface
public interface ApplyNotice {

    /// Fails with a `Refused` for `RoleLacking`, `NoticeUnknown`, `NoticeApplied`, `DiffUnfinished`, or
    /// `ChangedMeanwhile` when the changes to read are different by now.
    Mono<RecordedNotice> apply(Command command);

    /// @param version of the diff that was read
    record Command(Actor who, UUID notice, long version) {}
}
