package onething.application.port.in.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.domain.appointment.AppointmentState;
import onething.domain.appointment.Slot;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lists the slots of the caller's office, each with who comes. Names are not in the list: it must not show who
/// reports an employer.
@FunctionalInterface
public interface ListSlots {

    /// How many days the list has.
    int DAYS = 14;

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<List<Row>> list(Query query);

    /// @param from the first day; today if empty
    record Query(Actor who, Optional<LocalDate> from) {}

    /// @param free   how many places are free
    /// @param comers those whose matters the caller sees
    record Row(Slot slot, int free, List<Comer> comers) {

        public Row {
            comers = List.copyOf(comers);
        }
    }

    /// @param title the matter's
    record Comer(MatterFile file, String title, AppointmentState state) {}
}
