package onething.application.port.in.me;

import java.util.Optional;
import onething.application.port.Page;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.domain.matter.Message;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// What happened to the caller's own matters that somebody else brought about (消息), the latest first.
///
/// Whoever acts for somebody else is told nothing of their matters here: an account's messages are of what is its own.
@FunctionalInterface
public interface ListMessages {

    /// Fails with a `Refused` for `RoleLacking`, for `CursorInvalid`.
    Mono<Page<Row>> list(Query query);

    /// @param after a [Page#next]
    /// @param limit 1 to 100
    record Query(Actor who, Optional<String> after, int limit) {}

    /// @param title the matter's title in its guide
    /// @param entry what happened, as the matter's timeline has it
    record Row(Message message, String title, Entry entry) {}
}
