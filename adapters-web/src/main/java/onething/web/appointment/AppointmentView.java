package onething.web.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.appointment.ReadAppointments.OfPurpose;

/// The appointments of a matter, one entry for each purpose.
record AppointmentView(
        String purpose,
        String title,
        boolean open,
        Optional<StateView> appointment,
        boolean needsNotice,
        List<FreeSlotView> slots) {

    record StateView(
            String state, Optional<SlotView> slot, Optional<String> wish, Optional<LocalDate> answerBy, Instant at) {}

    record FreeSlotView(SlotView slot, int free) {}

    record SlotView(
            UUID id,
            String purpose,
            LocalDateTime from,
            int minutes,
            String place,
            String bring,
            int capacity,
            boolean withdrawn) {}

    record AppointmentsView(List<AppointmentView> items) {

        static AppointmentsView of(List<OfPurpose> read) {
            return new AppointmentsView(AppointmentMapper.INSTANCE.toViews(read));
        }
    }
}
