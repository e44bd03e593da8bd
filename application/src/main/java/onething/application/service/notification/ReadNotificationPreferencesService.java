package onething.application.service.notification;

import onething.application.port.in.notification.ReadNotificationPreferences;
import onething.application.port.out.notification.Contacts;
import onething.application.service.access.Access;
import onething.domain.notification.ContactPreferences;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

public final class ReadNotificationPreferencesService implements ReadNotificationPreferences {

    private final Contacts contacts;

    public ReadNotificationPreferencesService(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Mono<ContactPreferences> read(Actor who) {
        return Mono.fromCallable(() -> Access.applicant(who))
                .flatMap(contacts::find)
                .defaultIfEmpty(ContactPreferences.UNKNOWN);
    }
}
