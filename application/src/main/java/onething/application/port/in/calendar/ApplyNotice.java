package onething.application.port.in.calendar;

import java.util.UUID;
import onething.application.port.RecordedNotice;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// From now on days are counted by a notice whose changes have been read. Everything running is counted again; a day
/// that somebody was told is never made earlier.
@FunctionalInterface
public interface ApplyNotice {

    /// Fails with a `Refused` for `RoleLacking`, `NoticeUnknown`, `NoticeApplied`, `DiffUnfinished`, or
    /// `ChangedMeanwhile` when there is something else to read by now.
    Mono<RecordedNotice> apply(Command command);

    /// @param version of the diff that was read
    record Command(Actor who, UUID notice, long version) {}
}
