package onething.domain.matter.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.text.Line;

/// 现场鉴定: the time (Asia/Shanghai) and place of the applicant's exam, and whether the applicant has
/// confirmed it.
///
/// @param toBeMoved whether another time has to be found: the applicant answered that this one does not suit, or
///                  the office withdrew the slot. Until the office announces one, the applicant does not
///                  count as not turned up.
public record Exam(LocalDateTime at, Line place, boolean confirmed, boolean toBeMoved) {

    /// The longest place, in characters as people count them.
    public static final int LONGEST_PLACE = 200;

    public Exam(LocalDateTime at, Line place, boolean confirmed) {
        this(at, place, confirmed, false);
    }

    public Exam asConfirmed() {
        return new Exam(at, place, true);
    }

    public Exam toBeConfirmed() {
        return new Exam(at, place, false);
    }

    /// The same, with or without another time to be found.
    public Exam toBeMoved(boolean moved) {
        return moved == toBeMoved ? this : new Exam(at, place, confirmed && !moved, moved);
    }

    public LocalDate day() {
        return at.toLocalDate();
    }

    /// Whether its time has passed.
    public boolean isOver(Instant now) {
        return !at.atZone(WorkingCalendar.ZONE).toInstant().isAfter(now);
    }
}
