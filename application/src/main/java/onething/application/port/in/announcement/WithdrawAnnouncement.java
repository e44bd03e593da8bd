package onething.application.port.in.announcement;

import java.util.UUID;
import onething.domain.announcement.Announcement;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Nobody is shown it any more, at once; that it was published stays on record.
@FunctionalInterface
public interface WithdrawAnnouncement {

    /// Fails with a `Refused` for `RoleLacking` or `AnnouncementUnknown`. Taking back twice changes nothing.
    Mono<Announcement> withdraw(Actor who, UUID announcement);
}
