package onething.application.port.in.announcement;

import java.time.LocalDate;
import java.util.Optional;
import onething.domain.announcement.Announcement;
import onething.domain.party.Actor;
import onething.domain.text.Line;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// An administrator tells everybody something.
@FunctionalInterface
public interface PublishAnnouncement {

    /// Fails with a `Refused` for `RoleLacking`, for `AnswersInvalid` when it would be over before it begins or is over
    /// already, for `KeyReused`.
    Mono<Announcement> publish(Command command);

    /// @param from  the first day on which it is shown
    /// @param until the last; empty where it is shown until it is withdrawn
    /// @param key   the caller's `Idempotency-Key`
    record Command(
            Actor who, Line title, Text text, LocalDate from, Optional<LocalDate> until, String key) {}
}
