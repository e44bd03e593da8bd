package onething.domain.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.matter.MatterFile;
import onething.domain.matter.action.Exam;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.text.Line;
import onething.domain.text.Text;

/// A time at which an office sees people. How many have picked it is known to the store alone.
///
/// @param district the division of the staff who offered it; it is for the matters of the divisions that this
///   covers
/// @param withdrawn when the office withdrew it; empty while it is offered
public record Slot(UUID id, OfficeCode office, DistrictCode district, Terms terms, Optional<Instant> withdrawn) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// What is offered.
    ///
    /// @param from     when it begins (Asia/Shanghai)
    /// @param minutes  how long it takes
    /// @param bring    what to bring; may be blank
    /// @param capacity how many matters can pick it
    public record Terms(Purpose purpose, LocalDateTime from, int minutes, Line place, Text bring, int capacity) {

        Terms later(int times) {
            return new Terms(purpose, from.plusMinutes((long) times * minutes), minutes, place, bring, capacity);
        }

        LocalDateTime until() {
            return from.plusMinutes(minutes);
        }
    }

    /// Whether it has begun.
    public boolean hasBegun(Instant now) {
        return !terms.from().atZone(WorkingCalendar.ZONE).toInstant().isAfter(now);
    }

    /// Whether people can still pick it, if it has a free place.
    public boolean isOpen(Instant now) {
        return withdrawn.isEmpty() && !hasBegun(now);
    }

    /// Whether it is for matters like this one.
    public boolean isFor(MatterFile file) {
        return office.equals(file.office()) && district.covers(file.district());
    }

    /// Whether the exam was announced for just this time and place.
    public boolean isThatOf(Exam exam) {
        return terms.purpose() == Purpose.EXAM
                && terms.from().equals(exam.at())
                && terms.place().equals(exam.place());
    }

    public Slot asWithdrawn(Instant at) {
        return new Slot(id, office, district, terms, Optional.of(at));
    }

    /// Time and place, for the trail.
    String words() {
        return TIME.format(terms.from()) + "，" + terms.place().value();
    }
}
