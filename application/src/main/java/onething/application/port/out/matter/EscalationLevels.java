package onething.application.port.out.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.domain.code.ClockCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.matter.ClockSnapshot;
import onething.domain.matter.MatterId;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;

/// The rungs that the clocks of all matters have yet to fire. They are stored together with the clocks,
/// see [Matters]:
/// a rung is there from the moment its clock starts, moves with it, and goes when the clock stops or
/// stands still.
public interface EscalationLevels {

    /// Takes up rungs that are due by then, what has been due longest first; of each matter the one
    /// that comes first.
    /// What is taken up is left to the caller for a while, and to others after that: for a minute the
    /// first time, for
    /// twice as long each time that nothing came of it. So whatever happens to the caller, nothing is lost.
    ///
    /// @param limit how many at most
    Flux<Due> takeUp(Instant now, int limit);

    /// Stores that the rungs have fired, each with its event, and gives those which have: all of a
    /// [Firing] is stored,
    /// or nothing of it. Nothing is when the matter has changed since it was read, or the rung has
    /// fired already.
    ///
    /// @param firings at most one a matter
    Flux<MatterId> fire(List<Firing> firings);

    /// @param watched the matter as it was read; empty if what is stored of it cannot be understood
    record Due(MatterId matter, ClockCode clock, EscalationLevel rung, Optional<Versioned<ClockSnapshot>> watched) {}

    /// @param version the version at which the matter was read
    /// @param event   records that the clock has come to the rung
    record Firing(MatterId matter, long version, ClockCode clock, EscalationLevel rung, Event event) {}
}
