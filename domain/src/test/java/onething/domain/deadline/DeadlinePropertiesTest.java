package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.AWAITING_CONCLUSION;
import static onething.domain.deadline.ClockFixtures.at;
import static onething.domain.deadline.ClockFixtures.statutory;
import static onething.domain.deadline.RandomClocks.clocks;
import static onething.domain.deadline.RandomClocks.dayTerms;
import static onething.domain.deadline.RandomClocks.finished;
import static onething.domain.deadline.RandomClocks.promised;
import static onething.domain.deadline.RandomClocks.starts;
import static onething.domain.deadline.RandomClocks.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import onething.domain.Thorough;
import onething.domain.calendar.CalendarFixtures;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.SupplementEffect;
import onething.domain.deadline.rule.Term;
import onething.domain.deadline.rule.Term.CalendarDays;
import onething.domain.deadline.rule.Term.Hours;
import onething.domain.deadline.rule.Term.WorkingDays;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.dsl.TheoryBuilder4;

/// Properties of every clock, for all units, starts and pauses.
class DeadlinePropertiesTest {

    private static final int CASES = Thorough.cases(1_000, 20_000);

    @Test
    void aBiggerBudgetNeverEndsEarlier() {
        theory().forAll(clocks(), integers().between(1, 30)).checkAssert((clock, more) -> {
            var term = clock.rule().statutory();
            var bigger = withTerm(clock, term.plus(more));

            var due = withTerm(clock, term).statutoryDue(CALENDAR);
            var dueOfBigger = bigger.statutoryDue(CALENDAR);

            if (due == null) {
                assertThat(dueOfBigger)
                        .as("a clock that is paused with less left is also paused with more left")
                        .isNull();
            } else if (dueOfBigger != null) {
                assertThat(dueOfBigger.end()).isAfterOrEqualTo(due.end());
            }
        });
    }

    @Test
    void countingInTwoPartsIsCountingOnce() {
        theory().forAll(starts(), integers().between(1, 120), integers().between(1, 120))
                .checkAssert((start, first, second) -> {
                    assertThat(new WorkingDays(second).after(new WorkingDays(first).after(start, CALENDAR), CALENDAR))
                            .isEqualTo(new WorkingDays(first + second).after(start, CALENDAR));
                    assertThat(new CalendarDays(second).after(start.plusDays(first), CALENDAR))
                            .isEqualTo(new CalendarDays(first + second).after(start, CALENDAR));
                });
    }

    @Test
    void aSuspensionOfZeroLengthChangesNothing() {
        theory().forAll(finished(), integers().between(0, 100)).checkAssert((clock, offset) -> {
            var moment = clock.anchor().plusSeconds(offset * 40_000L);
            var split = with(clock, new Pause(Pause.Kind.SUSPENSION, AWAITING_CONCLUSION, "", moment, moment));

            assertThat(split.statutoryDue(CALENDAR)).isEqualTo(clock.statutoryDue(CALENDAR));
        });
    }

    @Test
    void aSuspensionOfNWorkingDaysMovesTheEndByExactlyN() {
        suspendedOnce(2, 90, 120).checkAssert((start, count, where, length) -> {
            var clock = Deadline.start(statutory(new WorkingDays(count)), atTen(start));
            var due = clock.statutoryDue(CALENDAR).day();
            var suspendedOn = within(start, due, where);
            var resumedOn = suspendedOn.plusDays(length);

            var resumed = with(clock, suspension(suspendedOn, resumedOn));

            int n = CALENDAR.workingDaysBetween(suspendedOn, resumedOn);
            assertThat(resumed.statutoryDue(CALENDAR).day()).isEqualTo(n == 0 ? due : CALENDAR.workingDayAfter(due, n));
        });
    }

    @Test
    void aSuspensionOfNDaysMovesTheEndByExactlyNBeforeItMovesOffAHoliday() {
        suspendedOnce(2, 90, 120).checkAssert((start, count, where, length) -> {
            var clock = Deadline.start(statutory(new CalendarDays(count)), atTen(start));
            var lastDay = start.plusDays(count);
            var suspendedOn = within(start, lastDay, where);

            var resumed = with(clock, suspension(suspendedOn, suspendedOn.plusDays(length)));

            assertThat(resumed.statutoryDue(CALENDAR).day())
                    .isEqualTo(CALENDAR.workingDayFrom(lastDay.plusDays(length)));
        });
    }

    @Test
    void aSuspensionOfHoursMovesTheEndByExactlyAsMuch() {
        suspendedOnce(1, 200, 50_000).checkAssert((start, count, where, minutes) -> {
            var clock = Deadline.start(statutory(new Hours(count)), atTen(start));
            var due = clock.statutoryDue(CALENDAR).instant();
            var from = clock.anchor().plusSeconds(count * 36L * where);

            var resumed = with(
                    clock,
                    new Pause(Pause.Kind.SUSPENSION, AWAITING_CONCLUSION, "", from, from.plusSeconds(minutes * 60L)));

            assertThat(resumed.statutoryDue(CALENDAR).instant()).isEqualTo(due.plusSeconds(minutes * 60L));
        });
    }

    @Test
    void theHoursLeftAreThoseThatASuspensionWouldKeep() {
        theory().forAll(
                        starts(),
                        integers().between(1, 200),
                        integers().between(0, 20_000),
                        integers().between(0, 20_000))
                .checkAssert((start, count, before, after) -> {
                    var clock = Deadline.start(statutory(new Hours(count)), atTen(start));
                    var from = clock.anchor().plusSeconds(count * 1_200L);
                    var paused = with(
                            clock,
                            new Pause(
                                    Pause.Kind.SUSPENSION,
                                    AWAITING_CONCLUSION,
                                    "",
                                    from,
                                    from.plusSeconds(before * 60L)));
                    var now = clock.anchor().plusSeconds(after * 60L);
                    var due = paused.statutoryDue(CALENDAR).instant();

                    var left = DueDateCalculator.timeLeft(paused, LimitBasis.STATUTORY, now, CALENDAR);

                    var stillPaused = now.isBefore(from)
                            ? Duration.ofMinutes(before)
                            : now.isBefore(from.plusSeconds(before * 60L))
                                    ? Duration.between(now, from.plusSeconds(before * 60L))
                                    : Duration.ZERO;
                    assertThat(left).isEqualTo(Duration.between(now, due).minus(stillPaused));
                });
    }

    @Test
    void theSumOfTheLedgerIsTheDueDate() {
        theory().forAll(promised(clocks())).checkAssert(clock -> {
            for (var limitBasis : LimitBasis.values()) {
                var ledger = clock.ledger(limitBasis, CALENDAR);
                var due = clock.due(limitBasis, CALENDAR);
                if (ledger == null) {
                    assertThat(due).isNull();
                    continue;
                }
                assertThat(ledger.due()).isEqualTo(due);
                assertThat(ledger.counted()).isLessThanOrEqualTo(ledger.budget());
                if (due != null) {
                    assertThat(ledger.counted()).isEqualTo(ledger.budget());
                    assertThat(ledger.rows().getLast().day()).isEqualTo(due.day());
                }
                assertThat(ledger.sentences()).isNotEmpty().allMatch(sentence -> sentence.endsWith("。"));
            }
        });
    }

    @Test
    void theLedgerHasOneRowADayAndAddsUpRowByRow() {
        theory().forAll(clocks()).checkAssert(clock -> {
            var ledger = Objects.requireNonNull(clock.ledger(LimitBasis.STATUTORY, CALENDAR));
            boolean hours = clock.rule().statutory() instanceof Hours;
            var day = ledger.firstDay().minusDays(hours ? 1 : 0);
            int running = 0;
            for (var row : ledger.rows()) {
                day = day.plusDays(1);
                running = hours && row.counted() ? row.running() : running + (row.counted() ? 1 : 0);
                assertThat(row.day()).isEqualTo(day);
                assertThat(row.running()).isEqualTo(running);
            }
        });
    }

    @Test
    void aPeriodOfDaysEndsOnAWorkingDay() {
        theory().forAll(finished().assuming(clock -> !(clock.rule().statutory() instanceof Hours)))
                .checkAssert(clock -> assertThat(CALENDAR.isWorkingDay(
                                clock.statutoryDue(CALENDAR).day()))
                        .isTrue());
    }

    @Test
    void aDateIsProvisionalExactlyPastTheHorizon() {
        theory().forAll(finished()).checkAssert(clock -> {
            var due = clock.statutoryDue(CALENDAR);
            boolean past = due.instant() == null && due.day().isAfter(CalendarFixtures.horizon(CALENDAR));
            assertThat(due.provisional()).isEqualTo(past);
        });
    }

    @Test
    void aRecalculationWithTheSameCalendarChangesNothing() {
        var again = WorkingCalendar.of(Calendars2022To2026.NOTICES.reversed());

        theory().forAll(promised(clocks()))
                .checkAssert(clock -> assertThat(Recalculation.of(clock, CALENDAR, again))
                        .allMatch(change -> change.before().equals(change.after())));
    }

    @Test
    void aNotifiedDateNeverMovesEarlier() {
        var calendars = new ArrayList<WorkingCalendar>();
        for (int year = 2022; year <= 2026; year++) {
            calendars.add(Calendars2022To2026.before(year));
        }
        calendars.add(CALENDAR);
        theory().forAll(
                        finished(),
                        integers().between(0, calendars.size() - 1),
                        integers().between(0, calendars.size() - 1))
                .checkAssert((clock, one, other) -> {
                    var notified = clock.notify(LimitBasis.STATUTORY, clock.anchor(), calendars.get(one));

                    assertThat(notified.statutoryDue(calendars.get(other)).end())
                            .isAfterOrEqualTo(
                                    clock.statutoryDue(calendars.get(one)).end());
                });
    }

    /// On some day, on the day after it, and on the last: all the days of a period would take as long as
    /// all other properties together.
    @Test
    void theRemainingTimeShrinksDayByDayToZeroOnTheLastDay() {
        theory().forAll(
                        finished().assuming(clock -> !(clock.rule().statutory() instanceof Hours)),
                        integers().between(0, 99))
                .checkAssert((clock, where) -> {
                    var ledger = Objects.requireNonNull(clock.ledger(LimitBasis.STATUTORY, CALENDAR));
                    var rows = ledger.rows();
                    int some = (rows.size() - 1) * where / 100;
                    for (int place : new int[] {some, Math.min(some + 1, rows.size() - 1), rows.size() - 1}) {
                        var row = rows.get(place);
                        var remaining = Objects.requireNonNull(
                                RemainingTime.of(clock, LimitBasis.STATUTORY, atTen(row.day()), CALENDAR));
                        assertThat(remaining.left()).isEqualTo(ledger.budget() - row.running());
                    }
                });
    }

    @Test
    void theLevelsAreReachedInTheirOrder() {
        theory().forAll(finished()).checkAssert(clock -> {
            var rungs = List.copyOf(EscalationLevel.of(clock, CALENDAR).values());
            assertThat(rungs).hasSize(3).isSorted();
            assertThat(rungs.getFirst()).isAfterOrEqualTo(clock.anchor());
        });
    }

    @Test
    void aTermAndAClockThatIsNeverPausedEndOnTheSameDay() {
        theory().forAll(starts(), dayTerms())
                .checkAssert((start, term) -> assertThat(Deadline.start(statutory(term), atTen(start))
                                .statutoryDue(CALENDAR)
                                .day())
                        .isEqualTo(term.after(start, CALENDAR)));
    }

    @Test
    void everyTermHasTheUnitsOfItsCount() {
        theory().forAll(terms(), integers().between(1, 50)).checkAssert((term, more) -> {
            assertThat(term.plus(more).count()).isEqualTo(term.count() + more);
            assertThat(term.plus(more).sameUnitAs(term)).isTrue();
        });
    }

    private static QuickTheory theory() {
        return qt().withExamples(CASES);
    }

    private static Deadline withTerm(Deadline clock, Term term) {
        var rule = ClockRules.onSupplement(
                statutory(term), SupplementEffect.PAUSE, clock.rule().statute().onSupplement());
        var history = clock.history().withExtensions(List.of()).withNotified(List.of());
        return new Deadline(rule, history, List.of());
    }

    private static Deadline with(Deadline clock, Pause pause) {
        return new Deadline(clock.rule(), clock.history().withPause(pause), List.of());
    }

    private static Pause suspension(LocalDate from, LocalDate until) {
        return new Pause(Pause.Kind.SUSPENSION, AWAITING_CONCLUSION, "中止", atTen(from), atTen(until));
    }

    /// A day between the start and the last day but one of a period, by hundredths.
    private static LocalDate within(LocalDate start, LocalDate last, int hundredths) {
        long days = last.toEpochDay() - start.toEpochDay();
        return start.plusDays(days * hundredths / 100);
    }

    private static Instant atTen(LocalDate day) {
        return at(day.toString());
    }

    /// A start, the length of a period, a place within it in percent, and the length of a suspension there.
    private static TheoryBuilder4<LocalDate, Integer, Integer, Integer> suspendedOnce(
            int shortest, int longest, int longestSuspension) {
        return theory().forAll(
                        starts(),
                        integers().between(shortest, longest),
                        integers().between(0, 99),
                        integers().between(0, longestSuspension));
    }
}
