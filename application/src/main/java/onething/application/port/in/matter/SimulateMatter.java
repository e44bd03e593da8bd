package onething.application.port.in.matter;

import java.util.List;
import java.util.Optional;
import onething.application.port.in.matter.ReadDeadlines.Explained;
import onething.domain.deadline.Simulation;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal;
import reactor.core.publisher.Flux;

/// What would become of the clocks of a matter if this and that happened to it from here on: the same engine that counts
/// them, and nothing is written.
@FunctionalInterface
public interface SimulateMatter {

    /// The clocks as they are, then after each step. A step that would be refused is an outcome like any other, and says
    /// why. Fails with a `Refused` for `MatterUnknown`, or `CalendarUnknown` when the days lie outside what the calendar
    /// can tell of. Besides the applicant, the staff who handle the matter may ask.
    Flux<Supposed> simulate(Query query);

    /// @param steps in the order in which they happen
    record Query(Actor who, MatterId matter, List<Simulation.Step> steps) {

        public Query {
            steps = List.copyOf(steps);
        }
    }

    /// @param step    what happened; empty for the clocks as they are
    /// @param clocks  those that have not done their work before the first step
    /// @param refusal why the step would be refused; the clocks are as before then
    record Supposed(Optional<Simulation.Step> step, List<Explained> clocks, Optional<Refusal> refusal) {

        public Supposed {
            clocks = List.copyOf(clocks);
        }
    }
}
