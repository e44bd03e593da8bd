package onething.application.port.in.calendar;

import java.time.Instant;
import java.util.List;
import onething.domain.deadline.Simulation;
import onething.domain.deadline.rule.Term;
import reactor.core.publisher.Mono;

/// Simulates a clock from a start and a list of steps, with the engine that calculates real clocks.
@FunctionalInterface
public interface SimulateDeadline {

    /// A step that would be refused is an outcome too, and gives the reason. Fails with a `Refused` for
    /// `GuideUnknown`, `MatterNotOffered`, `ClockUnknown`, or `CalendarUnknown` when the calendar does not
    /// cover the days.
    Mono<Simulation> simulate(Query query);

    /// @param anchor when the clock starts
    /// @param steps  in the order in which they happen
    record Query(Subject subject, Instant anchor, List<Simulation.SimulationStep> steps) {

        public Query {
            steps = List.copyOf(steps);
        }
    }

    /// Which clock is simulated.
    sealed interface Subject {

        /// A clock of a guide's procedure, by the newest version: the codes as sent.
        record OfGuide(String guide, String matter, String clock) implements Subject {}

        /// A period without a procedure; it cannot be extended or suspended.
        record OfPeriod(Term term) implements Subject {}
    }
}
