package onething.application.port.out.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.domain.code.ClockCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.matter.MatterId;
import onething.domain.matter.watch.ClockSnapshot;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;

/// The escalation levels that the clocks of all matters have not reached yet. They are stored together with
/// the clocks, see [Matters]: a level is stored when its clock starts, moves with the clock, and is deleted
/// when the clock stops or pauses.
public interface EscalationLevels {

    /// Takes levels that are due, the longest due first; of each matter only the first one. The caller has
    /// them for itself for one minute the first time; the lease doubles each time that the level was not
    /// recorded. After the lease another caller can take them, so a crash of the caller loses nothing.
    ///
    /// @param limit how many at most
    Flux<Due> takeUp(Instant now, int limit);

    /// Stores reached levels, each with its event, and gives the matters for which this succeeded. A
    /// [Firing] is stored whole or not at all. It is not stored if the matter has changed since it was read
    /// or the level was recorded already.
    ///
    /// @param firings at most one for each matter
    Flux<MatterId> fire(List<Firing> firings);

    /// @param snapshot the matter as it was read; empty if what is stored of it cannot be understood
    record Due(MatterId matter, ClockCode clock, EscalationLevel level, Optional<Versioned<ClockSnapshot>> snapshot) {}

    /// @param version the version at which the matter was read
    /// @param event   records that the clock has reached the level
    record Firing(MatterId matter, long version, ClockCode clock, EscalationLevel level, Event event) {}
}
