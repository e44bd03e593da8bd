package onething.application.port.in.announcement;

import java.time.LocalDate;
import java.util.Optional;
import onething.domain.announcement.Announcement;
import onething.domain.party.Actor;
import onething.domain.text.Line;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// An administrator publishes an announcement for everyone.
@FunctionalInterface
public interface PublishAnnouncement {

    /// Fails with a `Refused` for `RoleLacking`, for `AnswersInvalid` when its last day is before its first
    /// day or has passed, for `KeyReused`.
    Mono<Announcement> publish(Command command);

    /// @param from  the first day on which it is shown
    /// @param until the last day; empty if it is shown until it is withdrawn
    /// @param key   the caller's `Idempotency-Key`
    record Command(Actor who, Line title, Text text, LocalDate from, Optional<LocalDate> until, String key) {}
}
