package onething.application.port.out.live;

import java.time.Instant;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.presence.Viewer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The officers who have the page of a matter open, on all nodes. Nothing here is permanent: what was stored may be
/// lost at any time, and pages announce themselves again.
public interface Viewers {

    /// Stores the viewer, in place of what was known of the officer at this matter, and then gives those of the
    /// matter who are still there, this one too, in an order that stays the same.
    ///
    /// @param now who was there until now or earlier has gone
    Flux<Viewer> announce(Viewer viewer, Instant now);

    /// Forgets the officer at this matter.
    Mono<Void> leave(MatterId matter, PersonId officer);
}
