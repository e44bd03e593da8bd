package onething.application.service.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.application.port.IdempotencyKey;
import onething.application.port.in.announcement.PublishAnnouncement;
import onething.application.port.out.Announcements;
import onething.application.port.out.Ids;
import onething.application.service.access.Access;
import onething.domain.announcement.Announcement;
import onething.domain.announcement.Announcement.Mark;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.party.PersonId;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.AnswersInvalid;
import reactor.core.publisher.Mono;

/// See [PublishAnnouncement].
public final class PublishAnnouncementService implements PublishAnnouncement {

    private final Announcements announcements;
    private final Ids ids;
    private final Clock clock;

    public PublishAnnouncementService(Announcements announcements, Ids ids, Clock clock) {
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Announcement> publish(Command command) {
        return Mono.fromCallable(() -> Access.administrator(command.who()))
                .map(by -> announcement(command, by))
                .flatMap(announcement -> announcements.publish(announcement, key(command)));
    }

    private Announcement announcement(Command command, PersonId by) {
        var now = clock.instant();
        refuseEnding(command, WorkingCalendar.dayOf(now));
        return new Announcement(
                ids.next(),
                command.title(),
                command.text(),
                command.from(),
                command.until(),
                new Mark(by, now),
                Optional.empty());
    }

    private static void refuseEnding(Command command, LocalDate today) {
        var tooEarly = command.until().filter(until -> until.isBefore(command.from()) || until.isBefore(today));
        if (tooEarly.isPresent()) {
            throw new AnswersInvalid(List.of(new Fault("/until", "range", "最后一天不能早于第一天，也不能已经过去"))).refused();
        }
    }

    private static IdempotencyKey key(Command command) {
        var sent = List.of(command.title().value(), command.text().value(), command.from(), command.until());
        return IdempotencyKey.of(command.who().id(), command.key(), "announce " + sent);
    }
}
