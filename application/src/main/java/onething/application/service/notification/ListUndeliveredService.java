package onething.application.service.notification;

import onething.application.port.in.notification.ListUndelivered;
import onething.application.port.out.Guides;
import onething.application.port.out.notification.NotificationOutbox;
import onething.application.port.out.notification.NotificationOutbox.DeadLetter;
import onething.application.service.access.Access;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class ListUndeliveredService implements ListUndelivered {

    private final NotificationOutbox outbox;
    private final Guides guides;

    public ListUndeliveredService(NotificationOutbox outbox, Guides guides) {
        this.outbox = outbox;
        this.guides = guides;
    }

    @Override
    public Flux<Row> list(Actor who) {
        return Mono.fromCallable(() -> Access.staff(who))
                .flatMapMany(
                        staff -> outbox.undeliverable(staff.office(), staff.district(), Access.reviewer(staff), LIMIT))
                .concatMap(letter -> guides.get(letter.guide()).map(guide -> row(letter, guide)));
    }

    private static Row row(DeadLetter letter, BundleGuide guide) {
        return new Row(
                letter.delivery(),
                letter.number(),
                guide.matter(letter.code())
                        .map(MatterGuide::title)
                        .orElse(letter.code().value()));
    }
}
