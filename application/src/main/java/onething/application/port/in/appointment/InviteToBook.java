package onething.application.port.in.appointment;

import java.util.List;
import onething.application.port.in.appointment.ReadAppointments.OfPurpose;
import onething.domain.appointment.Purpose;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// The office asks the applicant of a matter to choose a slot, also in answer to 都不合适. The applicant is
/// notified.
@FunctionalInterface
public interface InviteToBook {

    /// An applicant who was asked already is not asked again. Fails with a `Refused` for `RoleLacking`, for
    /// `MatterUnknown`, for `NotAssigned` if the matter is a report that is not assigned to the caller, for
    /// `AlreadyBooked`, for `ActionNotLawful` if people do not come for this in the matter now, for
    /// `ChangedMeanwhile`.
    Mono<List<OfPurpose>> invite(Command command);

    record Command(Actor who, MatterId matter, Purpose purpose) {}
}
