package onething.application.service.notification;

import java.time.Clock;
import java.util.UUID;
import onething.application.port.in.notification.SendNotificationAgain;
import onething.application.port.out.notification.NotificationOutbox;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.NotificationUnknown;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Mono;

public final class SendNotificationAgainService implements SendNotificationAgain {

    private final Access access;
    private final NotificationOutbox outbox;
    private final Clock clock;

    public SendNotificationAgainService(Access access, NotificationOutbox outbox, Clock clock) {
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Mono<Void> sendAgain(Actor who, UUID notification) {
        return Mono.fromCallable(() -> Access.staff(who))
                .flatMap(staff -> outbox.find(notification, Access.reviewer(staff)))
                .flatMap(found -> access.deskMatter(who, found.matter()))
                .onErrorMap(
                        failure -> failure instanceof Refused refused && refused.refusal() instanceof MatterUnknown,
                        _ -> new NotificationUnknown(notification).refused())
                .switchIfEmpty(Mono.error(new NotificationUnknown(notification)::refused))
                .flatMap(_ -> outbox.sendAgain(notification, clock.instant()))
                .then();
    }
}
