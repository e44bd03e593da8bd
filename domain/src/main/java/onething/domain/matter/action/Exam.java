package onething.domain.matter.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.text.Line;

/// 现场鉴定: the time (Asia/Shanghai) and place of the applicant's exam, and whether the applicant has
/// confirmed it.
public record Exam(LocalDateTime at, Line place, boolean confirmed) {

    /// The longest place, in characters as people count them.
    public static final int LONGEST_PLACE = 200;

    public Exam asConfirmed() {
        return new Exam(at, place, true);
    }

    public Exam toBeConfirmed() {
        return new Exam(at, place, false);
    }

    public LocalDate day() {
        return at.toLocalDate();
    }

    /// Whether its time has passed.
    public boolean isOver(Instant now) {
        return !at.atZone(WorkingCalendar.ZONE).toInstant().isAfter(now);
    }
}
