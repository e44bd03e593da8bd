package onething.application.service.announcement;

import onething.application.port.in.announcement.ListAnnouncements;
import onething.application.port.out.Announcements;
import onething.application.service.access.Access;
import onething.domain.announcement.Announcement;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListAnnouncements].
public final class ListAnnouncementsService implements ListAnnouncements {

    private final Announcements announcements;

    public ListAnnouncementsService(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public Flux<Announcement> list(Actor who) {
        return Mono.fromCallable(() -> Access.administrator(who)).flatMapMany(_ -> announcements.all());
    }
}
