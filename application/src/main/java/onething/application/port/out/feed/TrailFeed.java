package onething.application.port.out.feed;

import java.time.Instant;
import java.util.List;
import onething.application.port.StreamPosition;
import onething.domain.matter.MatterFile;
import onething.domain.procedure.StandingKind;
import reactor.core.publisher.Mono;

/// The events of all trails in one order, as the table has them. No event ever appears before one that was given
/// out: events of transactions that wait for an earlier one are not given yet.
public interface TrailFeed {

    /// The events after the position, the earliest first.
    ///
    /// @param limit the largest number; fewer say that there are no more now
    Mono<List<Entry>> after(StreamPosition position, int limit);

    /// Whether the database has begun the transaction of the position.
    Mono<Boolean> hasBegun(StreamPosition position);

    /// An event.
    ///
    /// @param file     the matter with the division and the version of the guide that it had after the event
    /// @param sequence its place in the trail of the matter
    /// @param action   as in the trail
    /// @param standing of the matter after the event
    record Entry(
            StreamPosition position,
            MatterFile file,
            long sequence,
            String action,
            Instant at,
            StandingKind standing) {}
}
