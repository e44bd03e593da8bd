package onething.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import onething.domain.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/// The end of a clock, as far as it is known now.
///
/// @param day         the last day (截止日期), in Asia/Shanghai
/// @param instant     the last moment of a period of hours; `null` for a period of days, which ends with
///                    its last day
/// @param provisional whether the end depends on a day for which no holiday notice is known yet, and may
///                    still move
public record Due(LocalDate day, @Nullable Instant instant, boolean provisional) {

    /// The end of a period of hours. If it ends at midnight, its last day is the day before.
    static Due of(Instant end) {
        return new Due(WorkingCalendar.dayOf(end.minusNanos(1)), end, false);
    }

    /// The first moment that is too late. A period of days ends at 24:00 of its last day (民法典第203条).
    public Instant end() {
        return instant == null
                ? day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant()
                : instant;
    }

    public boolean isMissedAt(Instant now) {
        return instant == null ? !now.isBefore(end()) : now.isAfter(instant);
    }
}
