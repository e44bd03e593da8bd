package onething.application.port.in.announcement;

import onething.domain.announcement.Announcement;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Lists every announcement, including future, ended and withdrawn ones, the last published first.
@FunctionalInterface
public interface ListAnnouncements {

    /// Fails with a `Refused` for `RoleLacking`.
    Flux<Announcement> list(Actor who);
}
