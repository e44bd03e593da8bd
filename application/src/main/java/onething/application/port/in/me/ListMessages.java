package onething.application.port.in.me;

import java.util.Optional;
import onething.application.port.Page;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.domain.message.Message;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// 消息: lists what other people did in the caller's own matters, the latest first.
///
/// An agent gets no messages here about the matters of the people they act for.
@FunctionalInterface
public interface ListMessages {

    /// Fails with a `Refused` for `RoleLacking`, for `CursorInvalid`.
    Mono<Page<Row>> list(Query query);

    /// @param after a [Page#next]
    /// @param limit 1 to 100
    record Query(Actor who, Optional<String> after, int limit) {}

    /// @param title the matter's title in its guide
    /// @param entry the entry of the matter's timeline
    record Row(Message message, String title, Entry entry) {}
}
