package onething.application.service.announcement;

import java.time.Clock;
import java.util.UUID;
import onething.application.port.in.announcement.WithdrawAnnouncement;
import onething.application.port.out.Announcements;
import onething.application.service.access.Access;
import onething.domain.announcement.Announcement;
import onething.domain.announcement.Announcement.Mark;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.AnnouncementUnknown;
import reactor.core.publisher.Mono;

/// See [WithdrawAnnouncement].
public final class WithdrawAnnouncementService implements WithdrawAnnouncement {

    private final Announcements announcements;
    private final Clock clock;

    public WithdrawAnnouncementService(Announcements announcements, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    @Override
    public Mono<Announcement> withdraw(Actor who, UUID announcement) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .flatMap(by -> announcements.withdraw(announcement, new Mark(by, clock.instant())))
                .switchIfEmpty(Mono.error(new AnnouncementUnknown(announcement)::refused));
    }
}
