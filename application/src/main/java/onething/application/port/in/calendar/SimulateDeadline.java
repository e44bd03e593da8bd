package onething.application.port.in.calendar;

import java.time.Instant;
import java.util.List;
import onething.domain.deadline.Simulation;
import onething.domain.deadline.rule.Term;
import reactor.core.publisher.Mono;

/// What would become of a clock if it started then, and this and that happened: the same engine that counts
/// real ones.
@FunctionalInterface
public interface SimulateDeadline {

    /// A step that would be refused is an outcome like any other, and says why. Fails with a `Refused` for
    /// `GuideUnknown`, `MatterNotOffered`, `ClockUnknown`, or `CalendarUnknown` when the days lie
    /// outside what
    /// the calendar can tell of.
    Mono<Simulation> simulate(Query query);

    /// @param anchor when the clock starts
    /// @param steps  in the order in which they happen
    record Query(Subject subject, Instant anchor, List<Simulation.SimulationStep> steps) {

        public Query {
            steps = List.copyOf(steps);
        }
    }

    /// Which clock.
    sealed interface Subject {

        /// A clock of a guide's procedure, by the newest version: the codes as sent.
        record OfGuide(String guide, String matter, String clock) implements Subject {}

        /// A period of its own, that cannot be extended or suspended.
        record OfPeriod(Term term) implements Subject {}
    }
}
