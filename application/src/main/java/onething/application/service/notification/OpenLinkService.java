package onething.application.service.notification;

import onething.application.port.in.notification.OpenLink;
import onething.application.port.out.notification.NotificationOutbox;
import onething.application.port.out.notification.NotificationOutbox.Linked;
import onething.application.service.access.Access;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.LinkUnknown;
import reactor.core.publisher.Mono;

public final class OpenLinkService implements OpenLink {

    private final NotificationOutbox outbox;

    public OpenLinkService(NotificationOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<MatterId> open(Actor who, String code) {
        return Mono.fromCallable(() -> Access.applicant(who))
                .flatMap(person -> outbox.linked(code)
                        .filter(linked -> linked.recipient().equals(person))
                        .map(Linked::matter))
                .switchIfEmpty(Mono.error(new LinkUnknown(code)::refused));
    }
}
