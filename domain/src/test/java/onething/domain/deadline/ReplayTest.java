package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.calendar.Calendars2022To2026.noticeFor;
import static onething.domain.deadline.ClockFixtures.DECIDE_FILING;
import static onething.domain.deadline.ClockFixtures.DETERMINE;
import static onething.domain.deadline.ClockFixtures.INVESTIGATE;
import static onething.domain.deadline.ClockFixtures.PAY;
import static onething.domain.deadline.ClockFixtures.REVIEW;
import static onething.domain.deadline.ClockFixtures.at;
import static onething.domain.deadline.ClockFixtures.day;
import static onething.domain.deadline.ClockFixtures.due;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onething.domain.calendar.CalendarFixtures;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Recalculation.Change;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.deadline.rule.LimitBasis;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holiday notices that arrive while clocks run, as they did in reality.
class ReplayTest {

    @Nested
    class AYearsNoticeArrivesLate {

        @ParameterizedTest
        @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
        void certainDatesStayAndProvisionalDatesBecomeCertain(int year) {
            var before = Calendars2022To2026.before(year);
            var after = CalendarFixtures.with(before, noticeFor(year));
            int provisional = 0;
            int moved = 0;

            for (var clock : runningAround(year)) {
                for (var change : Recalculation.of(clock, before, after)) {
                    if (!change.before().provisional()) {
                        assertThat(change.effect()).as("%s %s", clock, change).isEqualTo(Effect.UNCHANGED);
                        continue;
                    }
                    provisional++;
                    if (change.after().day().isAfter(CalendarFixtures.horizon(after))) {
                        assertThat(change.after().provisional()).isTrue();
                        continue;
                    }
                    moved += change.before().day().equals(change.after().day()) ? 0 : 1;
                    assertThat(change.after())
                            .as("as if the notice had always been known")
                            .isEqualTo(clock.due(change.limitBasis(), CALENDAR));
                }
            }

            assertThat(provisional).isGreaterThan(2_000);
            assertThat(moved).isGreaterThan(500);
        }

        @ParameterizedTest
        @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
        void aNotifiedDateNeverMovesEarlier(int year) {
            var before = Calendars2022To2026.before(year);
            var after = CalendarFixtures.with(before, noticeFor(year));
            var effects = new ArrayList<Change>();

            for (var clock : runningAround(year)) {
                var notified = clock.notify(LimitBasis.STATUTORY, clock.anchor(), before)
                        .notify(LimitBasis.COMMITTED, clock.anchor(), before);
                effects.addAll(Recalculation.of(notified, before, after));
            }

            assertThat(effects)
                    .allMatch(change ->
                            !change.after().day().isBefore(change.before().day()));
            assertThat(effects)
                    .extracting(Change::effect)
                    .contains(Effect.LATER)
                    .doesNotContain(Effect.EARLIER);
        }

        @ParameterizedTest
        @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
        void applyingItTwiceChangesNothingMore(int year) {
            var after = CalendarFixtures.with(Calendars2022To2026.before(year), noticeFor(year));
            var again = WorkingCalendar.of(after.notices());

            assertThat(runningAround(year).stream().flatMap(clock -> Recalculation.of(clock, after, again).stream()))
                    .allMatch(change -> change.effect() == Effect.UNCHANGED);
        }

        private static List<Deadline> runningAround(int year) {
            var clocks = new ArrayList<Deadline>();
            for (var day = LocalDate.of(year - 1, 10, 1); day.getYear() <= year; day = day.plusDays(1)) {
                for (var rule : List.of(DECIDE_FILING, INVESTIGATE, REVIEW, DETERMINE, PAY)) {
                    clocks.add(Deadline.start(rule, at(day.toString())));
                }
            }
            return clocks;
        }
    }

    /// In 2020, 春节 was planned to end on 30 January. On 26 January it was extended to 2 February, so 1
    /// February, until then a make-up Saturday, became a day off.
    @Nested
    class OneIsExtendedWhileClocksRun {

        private static final HolidayNotice FOR_2020 = new HolidayNotice(
                "国办发明电〔2019〕16号",
                day("2019-11-21"),
                2020,
                Stream.of(
                                run("2020-01-01", 1),
                                run("2020-01-24", 7),
                                run("2020-04-04", 3),
                                run("2020-05-01", 5),
                                run("2020-06-25", 3),
                                run("2020-10-01", 8))
                        .flatMap(List::stream)
                        .toList(),
                List.of(
                        day("2020-01-19"),
                        day("2020-02-01"),
                        day("2020-04-26"),
                        day("2020-05-09"),
                        day("2020-06-28"),
                        day("2020-09-27"),
                        day("2020-10-10")),
                "国务院办公厅关于2020年部分节假日安排的通知");

        private static final HolidayNotice EXTENDED = new HolidayNotice(
                "国办发明电〔2020〕1号", day("2020-01-26"), 2020, run("2020-01-31", 3), List.of(), "国务院办公厅关于延长2020年春节假期的通知");

        private static final WorkingCalendar BEFORE = WorkingCalendar.of(List.of(FOR_2020));
        private static final WorkingCalendar AFTER = CalendarFixtures.with(BEFORE, EXTENDED);

        @Test
        void aClockThatRunsThroughItEndsLaterAndNamesTheNotice() {
            var clock = Deadline.start(DECIDE_FILING, at("2020-01-20"));

            assertThat(clock.committedDue(BEFORE)).as("02-01 was a make-up day").isEqualTo(due("2020-02-01"));
            assertThat(clock.committedDue(AFTER)).isEqualTo(due("2020-02-04"));
            assertThat(Recalculation.of(clock, BEFORE, AFTER))
                    .extracting(Change::effect)
                    .containsExactly(Effect.LATER, Effect.LATER);
            assertThat(clock.ledger(LimitBasis.COMMITTED, AFTER).rows())
                    .contains(
                            new LedgerRow(day("2020-01-30"), false, DayReason.HOLIDAY, "春节", "国办发明电〔2019〕16号", 3),
                            new LedgerRow(day("2020-01-31"), false, DayReason.HOLIDAY, "春节", "国办发明电〔2020〕1号", 3));
        }

        @Test
        void aLastDayWithinItMoves() {
            var clock = Deadline.start(DETERMINE, at("2020-01-02"));

            assertThat(clock.committedDue(BEFORE)).as("02-01 was a make-up day").isEqualTo(due("2020-02-01"));
            assertThat(clock.committedDue(AFTER)).isEqualTo(due("2020-02-03"));
        }

        @Test
        void aClockThatIsOverOrOutsideItStays() {
            var over = Deadline.start(DECIDE_FILING, at("2020-01-13"));
            var away = Deadline.start(DETERMINE, at("2020-02-10"));

            assertThat(Stream.of(over, away).flatMap(clock -> Recalculation.of(clock, BEFORE, AFTER).stream()))
                    .extracting(Change::effect)
                    .containsOnly(Effect.UNCHANGED);
        }

        @Test
        void aStoppedClockIsNotRecalculated() {
            var decided = Deadline.start(DECIDE_FILING, at("2020-01-20")).stop(at("2020-01-22"));

            assertThat(Recalculation.of(decided, BEFORE, AFTER)).isEmpty();
        }
    }

    /// Invented: 国庆节 of 2026 ends two days later, with a make-up Saturday on 10-17, and 10-10 becomes a day
    /// off.
    @Nested
    class OneIsChangedInMidYear {

        private static final HolidayNotice CHANGE = new HolidayNotice(
                "示例〔2026〕9号",
                day("2026-09-21"),
                2026,
                List.of(day("2026-10-08"), day("2026-10-09"), day("2026-10-10")),
                List.of(day("2026-10-17")),
                "示例");

        private static final WorkingCalendar CHANGED = CalendarFixtures.with(CALENDAR, CHANGE);

        @Test
        void datesMoveBothWaysButANotifiedDateDoesNotMoveEarlier() {
            var changes = new ArrayList<Change>();
            for (var day = day("2026-06-01"); day.isBefore(day("2026-10-20")); day = day.plusDays(1)) {
                var clock = Deadline.start(DECIDE_FILING, at(day.toString()));
                boolean touched = clock.committedDue(CALENDAR).day().isAfter(day("2026-10-07"))
                        && day.isBefore(day("2026-10-17"));
                for (var change : Recalculation.of(clock, CALENDAR, CHANGED)) {
                    assertThat(change.effect() == Effect.UNCHANGED || touched)
                            .as("from %s: %s", day, change)
                            .isTrue();
                }
                changes.addAll(Recalculation.of(
                        clock.notify(LimitBasis.COMMITTED, clock.anchor(), CALENDAR)
                                .notify(LimitBasis.STATUTORY, clock.anchor(), CALENDAR),
                        CALENDAR,
                        CHANGED));
            }

            assertThat(changes)
                    .extracting(Change::effect)
                    .contains(Effect.LATER, Effect.HELD, Effect.UNCHANGED)
                    .doesNotContain(Effect.EARLIER);
        }

        @Test
        void aDateThatWasNotNotifiedMayMoveEarlier() {
            var clock = Deadline.start(DECIDE_FILING, at("2026-10-13"));

            assertThat(clock.committedDue(CALENDAR)).isEqualTo(due("2026-10-20"));
            assertThat(clock.committedDue(CHANGED)).isEqualTo(due("2026-10-19"));
            assertThat(Recalculation.of(clock, CALENDAR, CHANGED))
                    .extracting(Change::effect)
                    .containsOnly(Effect.EARLIER);
            assertThat(Recalculation.of(
                            clock.notify(LimitBasis.COMMITTED, clock.anchor(), CALENDAR), CALENDAR, CHANGED))
                    .extracting(Change::effect)
                    .containsExactly(Effect.HELD, Effect.EARLIER);
        }
    }

    @Nested
    class TheNextYearIsNotOut {

        @Test
        void itsDatesAreProvisionalAndTheNoticeConfirmsThem() {
            var clock = Deadline.start(DECIDE_FILING, at("2026-12-23"));
            var for2027 =
                    new HolidayNotice("示例〔2026〕10号", day("2026-11-30"), 2027, run("2027-01-01", 3), List.of(), "示例");

            assertThat(clock.committedDue(CALENDAR)).isEqualTo(new Due(day("2026-12-30"), null, true));
            assertThat(Recalculation.of(clock, CALENDAR, CalendarFixtures.with(CALENDAR, for2027)))
                    .extracting(Change::effect)
                    .containsOnly(Effect.CONFIRMED);
            assertThat(Recalculation.of(clock, CalendarFixtures.with(CALENDAR, for2027), CALENDAR))
                    .extracting(Change::effect)
                    .containsOnly(Effect.UNSETTLED);
        }

        @Test
        void itMayStillChangeTheLastDaysOfThisYear() {
            var clock = Deadline.start(DECIDE_FILING, at("2022-12-26"));
            var before = Calendars2022To2026.before(2023);
            var rule = Deadline.start(DETERMINE, at("2022-12-01"));

            assertThat(clock.committedDue(before)).isEqualTo(new Due(day("2023-01-02"), null, true));
            assertThat(clock.committedDue(CALENDAR)).as("01-02 was a day off").isEqualTo(due("2023-01-03"));
            assertThat(rule.committedDue(before)).as("Saturday").isEqualTo(new Due(day("2023-01-02"), null, true));
            assertThat(rule.committedDue(CALENDAR)).isEqualTo(due("2023-01-03"));
        }
    }

    private static List<LocalDate> run(String first, int days) {
        return day(first).datesUntil(day(first).plusDays(days)).toList();
    }
}
