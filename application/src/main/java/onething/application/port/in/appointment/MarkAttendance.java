package onething.application.port.in.appointment;

import java.util.List;
import onething.application.port.in.appointment.ReadAppointments.OfPurpose;
import onething.domain.appointment.Purpose;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// The office marks whether the applicant came (到场, 未到).
@FunctionalInterface
public interface MarkAttendance {

    /// Fails with a `Refused` for `RoleLacking`, for `MatterUnknown`, for `NotAssigned` if the matter is a report
    /// that is not assigned to the caller, for `NotBooked`, for `InputsInvalid` before the slot begins or for 未到
    /// of an exam, which is an action of the procedure, for `ChangedMeanwhile`.
    Mono<List<OfPurpose>> mark(Command command);

    record Command(Actor who, MatterId matter, Purpose purpose, boolean came) {}
}
