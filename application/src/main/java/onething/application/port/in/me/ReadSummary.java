package onething.application.port.in.me;

import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Counts the caller's matters on each of the four tabs (待办, 办理中, 已办结, 已退回) and the unread messages.
@FunctionalInterface
public interface ReadSummary {

    /// A draft counts as 待办. A caller who files nothing, such as staff, has 0 on every tab.
    Mono<Summary> read(Actor who);

    record Summary(long todo, long inProgress, long completed, long returned, long unread) {}
}
