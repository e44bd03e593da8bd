package onething.application.port.in.me;

import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// How many there are on each of the four tabs: 待办, 办理中, 已办结, 已退回; and how many messages are unread.
@FunctionalInterface
public interface ReadSummary {

    /// Counts matters, and drafts as 待办. Whoever files nothing, such as staff, has nothing on any tab.
    Mono<Summary> read(Actor who);

    record Summary(long todo, long inProgress, long completed, long returned, long unread) {}
}
