package onething.domain.deadline;

import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onething.domain.deadline.Term.CalendarDays;
import onething.domain.deadline.Term.Hours;
import onething.domain.deadline.Term.Months;
import onething.domain.deadline.Term.WorkingDays;
import onething.domain.deadline.Term.Years;
import org.quicktheories.core.Gen;

/// Clocks of every unit, with suspensions, supplements and reschedulings that follow, overlap and touch one another.
final class RandomClocks {

    private static final int HOURS_A_DAY = 24;

    private RandomClocks() {}

    /// Any day for which the notices are known, late December of the last year aside.
    static Gen<LocalDate> starts() {
        return integers()
                .between(0, 1815)
                .map(offset -> LocalDate.of(2022, 1, 1).plusDays(offset));
    }

    static Gen<Term> dayTerms() {
        return integers().between(0, 3).zip(integers().between(1, 120), (unit, count) -> switch (unit) {
            case 0 -> new WorkingDays(count);
            case 1 -> new CalendarDays(count);
            case 2 -> new Months(1 + count % 24);
            default -> new Years(1 + count % 3);
        });
    }

    static Gen<Term> terms() {
        return dayTerms().mix(integers().between(1, 100).map(Hours::new), 15);
    }

    /// Clocks that may stand still.
    static Gen<Deadline> clocks() {
        return clocks(true);
    }

    /// Clocks that have an end.
    static Gen<Deadline> finished() {
        return clocks(false);
    }

    private static Gen<Deadline> clocks(boolean mayStandStill) {
        var gaps = lists().of(integers().between(0, 40 * HOURS_A_DAY)).ofSizeBetween(0, 9);
        var effects = arbitrary().enumValues(SupplementEffect.class);
        var moments = starts().zip(integers().between(0, HOURS_A_DAY - 1), RandomClocks::moment);
        return moments.zip(terms(), gaps, (anchor, term, between) -> clock(anchor, term, between, mayStandStill))
                .zip(effects, RandomClocks::withEffect);
    }

    private static Deadline withEffect(Deadline clock, SupplementEffect effect) {
        return new Deadline(
                clock.rule().onSupplement(effect, effect),
                clock.anchor(),
                clock.restarts(),
                clock.pauses(),
                clock.extensions(),
                clock.told(),
                null);
    }

    /// The gaps are hours between what happens; four by four: suspended, asked for a supplement, resumed, supplemented.
    private static Deadline clock(Instant anchor, Term term, List<Integer> gaps, boolean mayStandStill) {
        var rule = ClockFixtures.statutory(term).suspendedFor(ClockFixtures.AWAITING_CONCLUSION);
        var clock = Deadline.start(rule, anchor);
        var moment = anchor;
        int happened = 0;
        for (int gap : gaps) {
            moment = moment.plusSeconds(gap * 3_600L);
            clock = switch (happened++ % 5) {
                case 0 -> clock.suspend(ClockFixtures.AWAITING_CONCLUSION, "中止通知书", moment);
                case 1 -> clock.supplementRequested("补正告知书", moment);
                case 2 -> clock.resume(moment);
                case 3 -> clock.supplemented(moment);
                default -> {
                    var exam = WorkingCalendar.dayOf(moment);
                    yield clock.shift(exam, exam.plusDays(1 + gap % 20), "改期确认");
                }
            };
        }
        return mayStandStill ? clock : closed(clock, moment.plusSeconds(86_400));
    }

    private static Deadline closed(Deadline clock, Instant end) {
        var pauses = new ArrayList<Pause>();
        for (var pause : clock.pauses()) {
            pauses.add(pause.isOpen() ? pause.until(end) : pause);
        }
        return new Deadline(clock.rule(), clock.anchor(), List.of(), pauses, List.of(), List.of(), null);
    }

    private static Instant moment(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
