package onething.domain.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import onething.domain.matter.MatterId;
import onething.domain.text.Text;

/// What is agreed with the applicant of a matter for one purpose. A matter has at most one for each purpose; the
/// trail tells what was before.
///
/// @param slot the slot that was picked; empty before, and after it was given back
/// @param wish which days would suit, or why none did, in the applicant's words; only of 都不合适
/// @param answerBy the last day for the office to offer or announce another time; only of 都不合适. The applicant
///                 was told this day, so a later holiday notice does not move it
/// @param escalated whether the trail tells that the office let this day pass
/// @param at   since when, truncated to microseconds, as it is stored
public record Appointment(
        MatterId matter,
        Purpose purpose,
        AppointmentState state,
        Optional<Slot> slot,
        Text wish,
        Optional<LocalDate> answerBy,
        boolean escalated,
        Instant at) {

    /// The longest wish, in characters as people count them.
    public static final int LONGEST_WISH = 200;

    public Appointment {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// The slot in which the applicant takes a place now.
    public Optional<Slot> taken() {
        return state == AppointmentState.PICKED ? slot : Optional.empty();
    }

    /// Whether the office has let the last day pass without another time.
    public boolean isOverdue(LocalDate today) {
        return answerBy.filter(today::isAfter).isPresent();
    }

    /// The same, with the record that the office let the last day pass.
    Appointment asEscalated() {
        return new Appointment(matter, purpose, state, slot, wish, answerBy, true, at);
    }

    /// Without the words, so that no log line reveals them.
    @Override
    public String toString() {
        return "Appointment[" + matter + " " + purpose.wireName() + " " + state.wireName() + "]";
    }
}
