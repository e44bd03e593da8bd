package onething.application.port.in.appointment;

import java.util.List;
import java.util.Optional;
import onething.domain.appointment.Appointment;
import onething.domain.appointment.Purpose;
import onething.domain.appointment.Slot;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Reads the appointments of a matter, and the slots that its applicant can pick now.
@FunctionalInterface
public interface ReadAppointments {

    /// Fails with a `Refused` for `MatterUnknown`, for `NotAssigned` if the matter is a report that is not assigned
    /// to the caller. A read by staff is recorded.
    Mono<List<OfPurpose>> read(Query query);

    record Query(Actor who, MatterId matter) {}

    /// @param open        whether people come for this in the matter now
    /// @param appointment empty before the first step
    /// @param needsNotice whether the office still has to announce the picked time of an exam
    /// @param slots       those with a free place, the earliest first
    record OfPurpose(
            Purpose purpose,
            boolean open,
            Optional<Appointment> appointment,
            boolean needsNotice,
            List<FreeSlot> slots) {

        public OfPurpose {
            slots = List.copyOf(slots);
        }
    }

    /// @param free how many places are free
    record FreeSlot(Slot slot, int free) {}
}
