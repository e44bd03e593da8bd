package onething.domain.deadline;

import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.SupplementEffect;
import onething.domain.deadline.rule.Term;
import onething.domain.deadline.rule.Term.CalendarDays;
import onething.domain.deadline.rule.Term.Hours;
import onething.domain.deadline.rule.Term.Months;
import onething.domain.deadline.rule.Term.WorkingDays;
import onething.domain.deadline.rule.Term.Years;
import onething.domain.text.Text;
import org.quicktheories.core.Gen;

/// Random clocks of every unit. Their suspensions, supplements and reschedulings follow, overlap and touch
/// one another. Some are extended or restarted, and some have a notified day, calculated with the notices
/// of some year.
final class RandomClocks {

    private static final int HOURS_A_DAY = 24;

    private RandomClocks() {}

    /// Any day with known notices, except late December of the last year.
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

    /// Clocks that may be paused.
    static Gen<Deadline> clocks() {
        return clocks(true);
    }

    /// Clocks that have an end.
    static Gen<Deadline> finished() {
        return clocks(false);
    }

    /// The same clocks with a committed period as well, and with separate supplement effects for each
    /// period.
    static Gen<Deadline> promised(Gen<Deadline> clocks) {
        return clocks.zip(dayTerms(), arbitrary().enumValues(SupplementEffect.class), (clock, term, effect) -> {
            var rule = clock.rule();
            var both = ClockRules.suspendedFor(
                    ClockRules.onSupplement(
                            ClockRules.extendedBy(
                                    ClockFixtures.agency(
                                            "any",
                                            "任一时限",
                                            term,
                                            rule.statutory(),
                                            rule.statute().basis()),
                                    Objects.requireNonNull(rule.extension())),
                            effect,
                            rule.statute().onSupplement()),
                    ClockFixtures.AWAITING_CONCLUSION);
            return new Deadline(both, clock.history(), List.of());
        });
    }

    private static Gen<Deadline> clocks(boolean mayStandStill) {
        var gaps = lists().of(integers().between(0, 40 * HOURS_A_DAY)).ofSizeBetween(0, 16);
        var effects = arbitrary().enumValues(SupplementEffect.class);
        var moments = starts().zip(integers().between(0, HOURS_A_DAY - 1), RandomClocks::moment);
        return moments.zip(terms(), gaps, (anchor, term, between) -> clock(anchor, term, between, mayStandStill))
                .zip(effects, RandomClocks::withEffect);
    }

    private static Deadline withEffect(Deadline clock, SupplementEffect effect) {
        return new Deadline(ClockRules.onSupplement(clock.rule(), effect, effect), clock.history(), List.of());
    }

    /// Each gap is the time between two events, in steps of eight hours.
    private static Deadline clock(Instant anchor, Term term, List<Integer> gaps, boolean mayStandStill) {
        var rule = ClockRules.extendedBy(
                ClockRules.suspendedFor(ClockFixtures.statutory(term), ClockFixtures.AWAITING_CONCLUSION),
                new ExtensionRule(ExtensionRule.Kind.ADD, null, term, 2));
        var clock = Deadline.start(rule, anchor);
        var moment = anchor;
        int happened = 0;
        for (int gap : gaps) {
            moment = moment.plusSeconds(gap * 3_600L);
            clock = switch (happened++ % 8) {
                case 0 -> clock.suspend(ClockFixtures.AWAITING_CONCLUSION, "中止通知书", moment);
                case 1 -> clock.supplementRequested("补正告知书", moment);
                case 2 -> clock.resume(moment);
                case 3 -> clock.supplemented(moment);
                case 4 -> {
                    var exam = WorkingCalendar.dayOf(moment).plusDays(gap % 30);
                    yield clock.shift(exam, exam.plusDays(1 + gap % 20), "改期确认", moment, Calendars2022To2026.CALENDAR);
                }
                case 5 -> clock.notify(LimitBasis.STATUTORY, moment, Calendars2022To2026.before(2022 + gap % 5));
                case 6 -> extended(clock, moment);
                default -> gap % 4 == 0 ? clock.restart(moment) : clock;
            };
        }
        return mayStandStill ? clock : closed(clock, moment.plusSeconds(86_400));
    }

    /// Extended as far as the rule allows, unless it is too late.
    private static Deadline extended(Deadline clock, Instant at) {
        var calendar = Calendars2022To2026.CALENDAR;
        return clock.isMissed(LimitBasis.STATUTORY, at, calendar)
                        || clock.extensions().size() == 2
                ? clock
                : clock.extend(new Extension(at, "负责人", new Text("复杂"), null), calendar);
    }

    private static Deadline closed(Deadline clock, Instant end) {
        var pauses = new ArrayList<Pause>();
        for (var pause : clock.pauses()) {
            pauses.add(pause.isOpen() ? pause.until(end) : pause);
        }
        return new Deadline(clock.rule(), clock.history().withPauses(pauses), List.of());
    }

    private static Instant moment(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
