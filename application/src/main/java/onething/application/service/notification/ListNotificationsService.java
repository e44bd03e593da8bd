package onething.application.service.notification;

import onething.application.port.in.notification.ListNotifications;
import onething.application.port.out.notification.NotificationOutbox;
import onething.application.service.access.Access;
import onething.domain.matter.MatterId;
import onething.domain.notification.Delivery;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

public final class ListNotificationsService implements ListNotifications {

    private final Access access;
    private final NotificationOutbox outbox;

    public ListNotificationsService(Access access, NotificationOutbox outbox) {
        this.access = access;
        this.outbox = outbox;
    }

    @Override
    public Flux<Delivery> list(Actor who, MatterId matter) {
        return access.deskMatter(who, matter).flatMapMany(_ -> outbox.of(matter));
    }
}
