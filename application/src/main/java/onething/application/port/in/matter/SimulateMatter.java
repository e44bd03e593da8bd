package onething.application.port.in.matter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Due;
import onething.domain.deadline.Simulation;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal;
import reactor.core.publisher.Flux;

/// Simulates the clocks of a matter from now on through a list of steps, with the engine that calculates
/// real clocks. It stores nothing.
@FunctionalInterface
public interface SimulateMatter {

    /// Gives the clocks as they are, then after each step. A step that would be refused is an outcome too,
    /// and gives the reason. Fails with a `Refused` for `MatterUnknown`, `StepsInvalid` when a step lies
    /// too far ahead, or `CalendarUnknown` when the calendar does not cover the days. The applicant and the
    /// staff who handle the matter may ask.
    Flux<SimulatedMatter> simulate(Query query);

    /// @param steps in the order in which they happen
    record Query(Actor who, MatterId matter, List<Simulation.SimulationStep> steps) {

        public Query {
            steps = List.copyOf(steps);
        }
    }

    /// @param step    what happened; empty for the clocks as they are
    /// @param clocks  those that have not finished before the first step
    /// @param refusal why the step would be refused; the clocks are then unchanged
    record SimulatedMatter(
            Optional<Simulation.SimulationStep> step, List<SupposedClock> clocks, Optional<Refusal> refusal) {

        public SimulatedMatter {
            clocks = List.copyOf(clocks);
        }
    }

    /// A simulated clock. Sentences describe how its days are counted; it has no day-by-day ledger.
    ///
    /// @param committed when it ends by the promise; empty without a promised period, or while it is paused
    /// @param statutory when it ends by the law; empty without a statutory period, or while it is paused
    /// @param sentences how its days are counted; empty if a refused step left it unchanged
    record SupposedClock(Deadline clock, Optional<Due> committed, Optional<Due> statutory, List<String> sentences) {

        public SupposedClock {
            sentences = List.copyOf(sentences);
        }

        public static SupposedClock explained(Deadline clock, WorkingCalendar calendar) {
            return of(
                    clock,
                    Stream.of(LimitBasis.values())
                            .flatMap(limitBasis -> Stream.ofNullable(clock.ledger(limitBasis, calendar)))
                            .flatMap(ledger -> ledger.sentences().stream())
                            .toList(),
                    calendar);
        }

        public static SupposedClock unexplained(Deadline clock, WorkingCalendar calendar) {
            return of(clock, List.of(), calendar);
        }

        private static SupposedClock of(Deadline clock, List<String> sentences, WorkingCalendar calendar) {
            return new SupposedClock(
                    clock,
                    Optional.ofNullable(clock.committedDue(calendar)),
                    Optional.ofNullable(clock.statutoryDue(calendar)),
                    sentences);
        }
    }
}
