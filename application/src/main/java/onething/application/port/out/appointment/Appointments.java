package onething.application.port.out.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.domain.appointment.Appointment;
import onething.domain.appointment.MatterAppointments.Change;
import onething.domain.appointment.Purpose;
import onething.domain.appointment.Slot;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The slots that offices offer, and the appointments of matters. However many people pick a slot at one moment, it
/// never has more of them than places.
public interface Appointments {

    /// Gives the slots that an earlier request with this key stored, the earliest first; empty if there was none.
    /// Fails with a `Refused` for `KeyReused` if that request had another content.
    Flux<Slot> offered(IdempotencyKey key);

    /// Stores new slots. Fails with a `Refused` for `KeyReused` if another request with this key came first.
    Mono<Void> offer(List<Slot> slots, IdempotencyKey key);

    /// Gives a slot with its taken places, also a withdrawn one; empty if there is none.
    Mono<Places> slot(UUID id);

    /// Gives the slots of an office in a district and the divisions it covers that begin in that time, also
    /// withdrawn ones, the earliest first.
    ///
    /// @param until exclusive
    Flux<Places> slots(OfficeCode office, DistrictCode district, LocalDateTime from, LocalDateTime until);

    /// Gives the slots with a free place that are for a matter like this and begin later, the earliest first.
    ///
    /// @param limit how many at most
    Flux<Places> open(MatterFile file, Purpose purpose, LocalDateTime after, int limit);

    /// Gives the appointments of a matter.
    Flux<Appointment> of(MatterId matter);

    /// Gives those who have picked one of these slots, came to it, or did not come.
    Flux<Booked> in(Set<UUID> slots);

    /// Stores a changed appointment together with the changed matter and its event, and takes and frees the places:
    /// all or none. Fails with a `Refused` for `SlotFull` if the slot has no free place, for `SlotClosed` if it was
    /// withdrawn, for `ChangedMeanwhile` if someone else stored the matter first, for `MatterUnknown`.
    ///
    /// @param change over the version at which its matter was read
    Mono<Void> save(Versioned<Change> change);

    /// Stores that the office withdrew a slot, with the changed appointments and matters of all who had picked it:
    /// all or none. Fails with a `Refused` for `ChangedMeanwhile` if somebody picked the slot or gave it back
    /// meanwhile, or someone else stored one of the matters first, for `MatterUnknown`.
    Mono<Void> withdraw(Slot withdrawn, List<Versioned<Change>> changes);

    /// Gives the appointments whose applicant answered that no slot suits, of the matters of an office in a
    /// district and the divisions it covers, the earliest answer first. Fails with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Booked>> unsuitable(OfficeCode office, DistrictCode district, Optional<String> after, int limit);

    /// Takes appointments whose applicant answered that no slot suits and whose office let the last day pass, those
    /// that are not [Appointment#escalated], of matters that have not ended, the earliest day first. The caller has
    /// them for itself for one minute. After that another caller can take them, so a crash of the caller loses
    /// nothing.
    ///
    /// @param limit how many at most
    Flux<Appointment> takeOverdue(Instant now, int limit);

    /// A slot, and how many of its places are taken.
    record Places(Slot slot, int taken) {

        public int free() {
            return slot.withdrawn().isPresent() ? 0 : Math.max(0, slot.terms().capacity() - taken);
        }
    }

    /// An appointment with its matter.
    record Booked(MatterFile file, Appointment appointment) {}
}
