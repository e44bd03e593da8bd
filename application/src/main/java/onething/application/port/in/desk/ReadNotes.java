package onething.application.port.in.desk;

import onething.domain.matter.MatterId;
import onething.domain.note.InternalNote;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Reads what the staff of an office noted about a matter for each other (内部备注). No applicant reads it.
@FunctionalInterface
public interface ReadNotes {

    /// Gives them, the earliest first. The read is recorded. Fails with a `Refused` for `RoleLacking`, for
    /// `MatterUnknown`, for `NotAssigned` if the matter is a report that is not assigned to the caller.
    Flux<InternalNote> read(Query query);

    record Query(Actor who, MatterId matter) {}
}
