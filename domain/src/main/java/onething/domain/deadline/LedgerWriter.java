package onething.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onething.domain.deadline.Term.Hours;
import onething.domain.deadline.Term.WorkingDays;
import org.jspecify.annotations.Nullable;

/// Writes a [Ledger] by looking at every single day, as somebody with a paper calendar would. It shares no arithmetic
/// with [Count], so that each proves the other.
final class LedgerWriter {

    private static final String LAST_DAY_MOVES = "《民法典》第二百零三条";
    private static final String TOLD_STANDS = "已告知的日期不提前";

    private final Deadline clock;
    private final Side side;
    private final Term term;
    private final WorkingCalendar calendar;
    private final String basis;
    private final List<Pause> pauses;
    private final List<LedgerRow> rows = new ArrayList<>(128);
    private int running;

    LedgerWriter(Deadline clock, Side side, Term term, WorkingCalendar calendar) {
        this.clock = clock;
        this.side = side;
        this.term = term;
        this.calendar = calendar;
        this.basis = clock.rule().basis(side);
        this.pauses = clock.pauses().isEmpty()
                ? List.of()
                : clock.pauses().stream()
                        .filter(pause -> clock.stops(pause, side))
                        .toList();
    }

    Ledger write() {
        var from = clock.countedFrom(side);
        long start = WorkingCalendar.epochDayOf(from);
        int budget = Count.budget(clock, side, start);
        var due = term instanceof Hours ? writeHours(from, budget) : writeDays(start, budget);
        return new Ledger(
                clock.rule().code(),
                clock.rule().title(),
                clock.rule().turn(),
                side,
                term,
                clock.extended(side),
                basis,
                from,
                budget,
                rows,
                due);
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
                return null;
            } else {
                writePause(day, pause);
            }
        }
        long last = writePausesAfter(day);
        if (last < 0) {
            return null;
        }
        long movedTo = calendar.workingDayFrom(last);
        writeRolled(last, movedTo);
        boolean certain = calendar.isCertain(worked ? Math.min(start + 1, movedTo) : last, movedTo);
        return new Due(LocalDate.ofEpochDay(writeTold(movedTo)), null, !certain);
    }

    private void writeDay(long day, boolean worked) {
        if (!worked) {
            running++;
            write(day, true, Reason.CALENDAR_DAY, "", basis);
            return;
        }
        switch (calendar.kind(day)) {
            case DayKind.Workday _ -> {
                running++;
                write(day, true, Reason.WORKING_DAY, "", basis);
            }
            case DayKind.MakeUpDay(var notice) -> {
                running++;
                write(day, true, Reason.MAKE_UP_DAY, notice, basis);
            }
            case DayKind.Weekend _ -> write(day, false, Reason.WEEKEND, "", basis);
            case DayKind.Holiday holiday -> write(day, false, Reason.HOLIDAY, holiday.name(), holiday.notice());
            case DayKind.ExpectedHoliday expected ->
                write(day, false, Reason.EXPECTED_HOLIDAY, expected.name(), DayKind.ExpectedHoliday.BASIS);
        }
    }

    /// A clock that was stopped on its very last day goes on when the pause is over, with nothing left.
    private long writePausesAfter(long last) {
        long at = last;
        for (var pause : pauses) {
            long begin = Math.max(WorkingCalendar.epochDayOf(pause.from()), at);
            long end = end(pause);
            if (end > begin && begin <= calendar.workingDayFrom(at)) {
                writeRolled(at, begin);
                if (pause.isOpen()) {
                    return -1;
                }
                for (long day = begin + 1; day <= end; day++) {
                    writePause(day, pause);
                }
                at = end;
            }
        }
        return at;
    }

    private void writeRolled(long last, long movedTo) {
        for (long day = last + 1; day <= movedTo; day++) {
            var kind = calendar.kind(day);
            if (kind.isWorking()) {
                write(day, false, Reason.MOVED_TO, "", LAST_DAY_MOVES);
            } else {
                write(day, false, Reason.ROLLED_OVER, kind.text(), LAST_DAY_MOVES);
            }
        }
    }

    private long writeTold(long last) {
        long day = last;
        for (var date : clock.told()) {
            if (date.side() == side) {
                while (day < date.day().toEpochDay()) {
                    write(++day, false, Reason.TOLD, date.day().toString(), TOLD_STANDS);
                }
            }
        }
        return day;
    }

    private @Nullable Due writeHours(Instant from, int hours) {
        var at = from;
        var left = Duration.ofHours(hours);
        while (true) {
            var pause = pauseAt(at);
            if (pause != null && pause.until() == null) {
                return null;
            }
            if (pause != null && pause.until() != null) {
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

    /// One row a day, though pauses may have cut it into several stretches.
    private void writeHoursOf(Instant at, int counted) {
        var day = WorkingCalendar.dayOf(at);
        running = counted;
        if (!rows.isEmpty() && rows.getLast().day().equals(day)) {
            rows.removeLast();
        }
        rows.add(new LedgerRow(day, true, Reason.HOURS, "", basis, running));
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
            case SUSPENSION -> Reason.SUSPENDED;
            case SUPPLEMENT -> Reason.SUPPLEMENT;
            case RESCHEDULING -> Reason.RESCHEDULED;
        };
        write(day, false, reason, pause.decision(), pause.ground());
    }

    private void write(long day, boolean counted, Reason reason, String cause, String rowBasis) {
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

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
