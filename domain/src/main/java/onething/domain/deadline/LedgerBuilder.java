package onething.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import onething.domain.calendar.DayKind;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.deadline.rule.Term.Hours;
import onething.domain.deadline.rule.Term.WorkingDays;
import org.jspecify.annotations.Nullable;

/// Builds a [Ledger] by looking at every single day, as a person with a paper calendar would. It shares no
/// arithmetic with [DueDateCalculator], so each one checks the other.
final class LedgerBuilder {

    private static final String LAST_DAY_MOVES = "《民法典》第二百零三条";
    private static final String NOTIFIED_DAY_STANDS = "已告知的日期不提前";

    private final Deadline clock;
    private final LimitBasis limitBasis;
    private final Term term;
    private final WorkingCalendar calendar;
    private final String basis;
    private final List<Pause> pauses;
    private final List<LedgerRow> rows = new ArrayList<>(128);
    private int running;
    private @Nullable Pause standsFor;

    LedgerBuilder(Deadline clock, LimitBasis limitBasis, Term term, WorkingCalendar calendar) {
        this.clock = clock;
        this.limitBasis = limitBasis;
        this.term = term;
        this.calendar = calendar;
        this.basis = clock.rule().period(limitBasis).basis();
        this.pauses = clock.pauses().isEmpty()
                ? List.of()
                : clock.pauses().stream()
                        .filter(pause -> clock.stops(pause, limitBasis))
                        .toList();
    }

    Ledger write() {
        var from = clock.countedFrom(limitBasis, calendar);
        long start = WorkingCalendar.epochDayOf(from);
        int budget = budget(WorkingCalendar.dayOf(from));
        var due = term instanceof Hours ? writeHours(from, budget) : writeDays(start, budget);
        return new Ledger(period(), from, budget, rows, due, standsFor, former());
    }

    private Ledger.Period period() {
        var rule = clock.rule();
        return new Ledger.Period(
                rule.code(), rule.title(), rule.turn(), limitBasis, term, clock.extended(limitBasis), basis);
    }

    private List<Ledger.Former> former() {
        return clock.lawChanges().stream()
                .map(change -> {
                    var before = clock.before(change);
                    return new Ledger.Former(change, before.term(limitBasis), before.due(limitBasis, calendar));
                })
                .toList();
    }

    private int budget(LocalDate from) {
        return switch (term) {
            case Term.Months(int count) -> (int) ChronoUnit.DAYS.between(from, from.plusMonths(count));
            case Term.Years(int count) -> (int) ChronoUnit.DAYS.between(from, from.plusYears(count));
            case WorkingDays _, Term.CalendarDays _, Hours _ -> term.count();
        };
    }

    private @Nullable Due writeDays(long start, int budget) {
        boolean worked = term instanceof WorkingDays;
        long day = start;
        while (running < budget) {
            day++;
            var pause = pauseOn(day);
            if (pause == null) {
                writeDay(day, worked);
            } else if (pause.isOpen()) {
                standsFor = pause;
                return null;
            } else {
                writePause(day, pause);
            }
        }
        long last = writePausesAfter(day);
        if (standsFor != null) {
            return null;
        }
        long end = writeMoved(last, Long.MAX_VALUE);
        boolean certain = calendar.isCertain(worked ? Math.min(start + 1, end) : last, end);
        return new Due(LocalDate.ofEpochDay(end), null, !certain);
    }

    private void writeDay(long day, boolean worked) {
        if (!worked) {
            running++;
            write(day, true, DayReason.CALENDAR_DAY, "", basis);
            return;
        }
        switch (calendar.kind(day)) {
            case DayKind.Workday _ -> {
                running++;
                write(day, true, DayReason.WORKING_DAY, "", basis);
            }
            case DayKind.MakeUpDay(var notice) -> {
                running++;
                write(day, true, DayReason.MAKE_UP_DAY, notice.value(), basis);
            }
            case DayKind.Weekend _ -> write(day, false, DayReason.WEEKEND, "", basis);
            case DayKind.Holiday holiday ->
                write(
                        day,
                        false,
                        DayReason.HOLIDAY,
                        holiday.name(),
                        holiday.notice().value());
            case DayKind.ExpectedHoliday expected ->
                write(day, false, DayReason.EXPECTED_HOLIDAY, expected.name(), DayKind.ExpectedHoliday.BASIS);
        }
    }

    /// A clock that was paused on its last day goes on after the pause with nothing left.
    private long writePausesAfter(long last) {
        long at = last;
        for (var pause : pauses) {
            long begin = Math.max(WorkingCalendar.epochDayOf(pause.from()), at);
            long end = end(pause);
            if (end > begin && begin <= calendar.workingDayFrom(Math.max(at, notifiedDay()))) {
                writeMoved(at, begin);
                if (pause.isOpen()) {
                    standsFor = pause;
                    return at;
                }
                for (long day = begin + 1; day <= end; day++) {
                    writePause(day, pause);
                }
                at = end;
            }
        }
        return at;
    }

    /// Moves the end off a day off, then on to a later notified day, then off a day off again. It moves no
    /// further than to a pause that begins meanwhile.
    private long writeMoved(long last, long upTo) {
        long rolled = writeRolled(last, upTo);
        long notified = Math.min(notifiedDay(), upTo);
        for (long day = rolled + 1; day <= notified; day++) {
            write(
                    day,
                    false,
                    DayReason.NOTIFIED,
                    LocalDate.ofEpochDay(notifiedDay()).toString(),
                    NOTIFIED_DAY_STANDS);
        }
        return writeRolled(Math.max(rolled, notified), upTo);
    }

    private long writeRolled(long last, long upTo) {
        long day = last;
        while (!calendar.isWorkingDay(day) && day < upTo) {
            var kind = calendar.kind(++day);
            if (kind.isWorking()) {
                write(day, false, DayReason.MOVED_TO, "", LAST_DAY_MOVES);
            } else {
                write(day, false, DayReason.ROLLED_OVER, kind.text(), LAST_DAY_MOVES);
            }
        }
        return day;
    }

    /// The latest notified last day of this period; before all days if there is none.
    private long notifiedDay() {
        return clock.notified().stream()
                .filter(date -> date.limitBasis() == limitBasis)
                .mapToLong(date -> date.day().toEpochDay())
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private @Nullable Due writeHours(Instant from, int hours) {
        var at = from;
        var left = Duration.ofHours(hours);
        while (true) {
            var pause = pauseAt(at);
            if (pause != null && pause.until() == null) {
                standsFor = pause;
                return null;
            }
            if (pause != null && pause.until() != null) {
                writePausedDays(at, pause);
                at = pause.until();
                continue;
            }
            var end = earlier(at.plus(left), earlier(endOfDay(at), nextPause(at)));
            left = left.minus(Duration.between(at, end));
            writeHoursOf(at, (int) (hours - left.plusHours(1).minusNanos(1).toHours()));
            at = end;
            if (left.isZero()) {
                return Due.of(at);
            }
        }
    }

    /// One row a day, even if pauses cut the day into several stretches.
    private void writeHoursOf(Instant at, int counted) {
        var day = WorkingCalendar.dayOf(at);
        running = counted;
        if (!rows.isEmpty() && rows.getLast().day().equals(day)) {
            rows.removeLast();
        }
        rows.add(new LedgerRow(day, true, DayReason.HOURS, "", basis, running));
    }

    /// A day on which the clock also runs for some hours has a row already and gets no row for the pause.
    private void writePausedDays(Instant at, Pause pause) {
        long first = rows.isEmpty()
                ? WorkingCalendar.epochDayOf(at)
                : rows.getLast().day().toEpochDay() + 1;
        for (long day = first; day <= end(pause); day++) {
            writePause(day, pause);
        }
    }

    private @Nullable Pause pauseOn(long day) {
        Pause found = null;
        for (var pause : pauses) {
            boolean covers = WorkingCalendar.epochDayOf(pause.from()) < day && day <= end(pause);
            if (covers && (found == null || pause.isOpen())) {
                found = pause;
            }
        }
        return found;
    }

    private @Nullable Pause pauseAt(Instant instant) {
        Pause found = null;
        for (var pause : pauses) {
            var until = pause.until();
            boolean covers = !pause.from().isAfter(instant) && (until == null || until.isAfter(instant));
            if (covers && (found == null || pause.isOpen())) {
                found = pause;
            }
        }
        return found;
    }

    private Instant nextPause(Instant after) {
        return pauses.stream()
                .map(Pause::from)
                .filter(after::isBefore)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private void writePause(long day, Pause pause) {
        var reason = switch (pause.kind()) {
            case SUSPENSION -> DayReason.SUSPENDED;
            case SUPPLEMENT -> DayReason.SUPPLEMENT;
            case RESCHEDULING -> DayReason.RESCHEDULED;
        };
        write(day, false, reason, pause.decision(), pause.ground());
    }

    private void write(long day, boolean counted, DayReason reason, String cause, String rowBasis) {
        rows.add(new LedgerRow(LocalDate.ofEpochDay(day), counted, reason, cause, rowBasis, running));
    }

    private static long end(Pause pause) {
        var until = pause.until();
        return until == null ? Long.MAX_VALUE : WorkingCalendar.epochDayOf(until);
    }

    private static Instant endOfDay(Instant at) {
        return WorkingCalendar.dayOf(at)
                .plusDays(1)
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant();
    }

    private static Instant earlier(Instant first, Instant second) {
        return first.isBefore(second) ? first : second;
    }
}
