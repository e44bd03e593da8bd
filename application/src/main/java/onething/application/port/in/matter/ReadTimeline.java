package onething.application.port.in.matter;

import java.util.Optional;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;

/// What happened to a matter, in order (办件轨迹).
@FunctionalInterface
public interface ReadTimeline {

    /// Fails with a `Refused` for `MatterUnknown`. Besides the applicant, the staff who handle it may read it.
    Flux<Entry> read(Query query);

    record Query(Actor who, MatterId matter) {}

    /// @param action the action's title in the guide
    /// @param stage  the title of the stage afterwards
    /// @param paper  the title of the paper that it produced
    record Entry(Event event, String action, String stage, Optional<String> paper) {}
}
