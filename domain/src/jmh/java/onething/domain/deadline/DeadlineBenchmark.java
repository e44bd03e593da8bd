package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.deadline.rule.Term.CalendarDays;
import onething.domain.deadline.rule.Term.WorkingDays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long the engine takes, over clocks that start on a thousand different days. `mvn -q -pl domain
/// -Pbenchmark
/// -DskipTests verify` runs it and prints time and allocation a call.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DeadlineBenchmark {

    private static final int DAYS = 1024;

    private final Deadline[] sixtyWorkingDays = new Deadline[DAYS];
    private final Deadline[] twiceSuspended = new Deadline[DAYS];
    private final Deadline[] ninetyDays = new Deadline[DAYS];
    private final WorkingCalendar before2026 = Calendars2022To2026.before(2026);
    private int next;

    @Setup
    public void clocks() {
        for (int i = 0; i < DAYS; i++) {
            var start = LocalDate.of(2023, 6, 1).plusDays(i);
            sixtyWorkingDays[i] = clock(new WorkingDays(60), start);
            ninetyDays[i] = clock(new CalendarDays(90), start);
            twiceSuspended[i] = clock(new WorkingDays(60), start)
                    .suspend("法定事由", "中止一", noon(start.plusDays(10)))
                    .resume(noon(start.plusDays(20)))
                    .suspend("法定事由", "中止二", noon(start.plusDays(40)))
                    .resume(noon(start.plusDays(55)));
        }
    }

    /// One due date of 60 working days.
    @Benchmark
    public Due due() {
        return sixtyWorkingDays[index()].statutoryDue(CALENDAR);
    }

    /// The same after two suspensions.
    @Benchmark
    public Due dueAfterTwoSuspensions() {
        return twiceSuspended[index()].statutoryDue(CALENDAR);
    }

    /// A whole ledger of 90 days, told day by day.
    @Benchmark
    public Ledger ledger() {
        return ninetyDays[index()].ledger(LimitBasis.STATUTORY, CALENDAR);
    }

    /// A whole ledger of 60 working days, weekends and holidays between.
    @Benchmark
    public Ledger ledgerOfWorkingDays() {
        return sixtyWorkingDays[index()].ledger(LimitBasis.STATUTORY, CALENDAR);
    }

    /// What a new notice changes for one clock.
    @Benchmark
    public List<Recalculation.Change> recalculate() {
        return Recalculation.of(sixtyWorkingDays[index()], before2026, CALENDAR);
    }

    /// The same for a batch of 1,024 clocks, as it is done part by part for all that run.
    @Benchmark
    @OperationsPerInvocation(DAYS)
    public List<Recalculation.Change> recalculationOfABatch() {
        var changes = new ArrayList<Recalculation.Change>(DAYS);
        for (var clock : sixtyWorkingDays) {
            changes.addAll(Recalculation.of(clock, before2026, CALENDAR));
        }
        return changes;
    }

    /// The moments of all escalation levels, as they are worked out whenever a clock is stored or counted again.
    @Benchmark
    public Map<EscalationLevel, Instant> levels() {
        return EscalationLevel.of(sixtyWorkingDays[index()], CALENDAR);
    }

    private int index() {
        return next = next + 1 & DAYS - 1;
    }

    private static Deadline clock(Term term, LocalDate start) {
        var rule = ClockRules.suspendedFor(ClockFixtures.statutory(term), "法定事由");
        return Deadline.start(rule, noon(start));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
