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

/// What would become of the clocks of a matter if this and that happened to it from here on: the same
/// engine that
/// counts them, and nothing is written.
@FunctionalInterface
public interface SimulateMatter {

    /// The clocks as they are, then after each step. A step that would be refused is an outcome like
    /// any other, and
    /// says why. Fails with a `Refused` for `MatterUnknown`, `StepsInvalid` when a step lies too far
    /// ahead, or
    /// `CalendarUnknown` when the days lie outside what the calendar can tell of. Besides the
    /// applicant, the staff who
    /// handle the matter may ask.
    Flux<SimulatedMatter> simulate(Query query);

    /// @param steps in the order in which they happen
    record Query(Actor who, MatterId matter, List<Simulation.SimulationStep> steps) {

        public Query {
            steps = List.copyOf(steps);
        }
    }

    /// @param step    what happened; empty for the clocks as they are
    /// @param clocks  those that have not done their work before the first step
    /// @param refusal why the step would be refused; the clocks are as before then
    record SimulatedMatter(
            Optional<Simulation.SimulationStep> step, List<SupposedClock> clocks, Optional<Refusal> refusal) {

        public SimulatedMatter {
            clocks = List.copyOf(clocks);
        }
    }

    /// A clock as it would stand. The days that it counts are told in sentences only: nobody asks for
    /// each of them.
    ///
    /// @param committed when it ends by the promise; empty without a promised period, or while it
    ///     stands still
    /// @param statutory when it ends by the law; empty without a statutory period, or while it stands still
    /// @param sentences how its days are counted; empty where a refused step left it as it was
    record SupposedClock(Deadline clock, Optional<Due> committed, Optional<Due> statutory, List<String> sentences) {

        public SupposedClock {
            sentences = List.copyOf(sentences);
        }

        public static SupposedClock explained(Deadline clock, WorkingCalendar calendar) {
            return of(
                    clock,
                    Stream.of(LimitBasis.values())
                            .flatMap(side -> Stream.ofNullable(clock.ledger(side, calendar)))
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
