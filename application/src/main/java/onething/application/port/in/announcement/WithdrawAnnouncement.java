package onething.application.port.in.announcement;

import java.util.UUID;
import onething.domain.announcement.Announcement;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Withdraws an announcement: it is no longer shown, at once. The record that it was published stays.
@FunctionalInterface
public interface WithdrawAnnouncement {

    /// Fails with a `Refused` for `RoleLacking` or `AnnouncementUnknown`. Withdrawing twice changes
    /// nothing.
    Mono<Announcement> withdraw(Actor who, UUID announcement);
}
