package onething.application.service.notification;

import java.time.Clock;
import onething.application.port.in.notification.ChooseNotifications;
import onething.application.port.out.notification.Contacts;
import onething.application.service.access.Access;
import onething.domain.notification.ContactPreferences;
import reactor.core.publisher.Mono;

public final class ChooseNotificationsService implements ChooseNotifications {

    private final Contacts contacts;
    private final Clock clock;

    public ChooseNotificationsService(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Mono<ContactPreferences> choose(Command command) {
        return Mono.fromCallable(() -> Access.applicant(command.who()))
                .flatMap(person -> contacts.find(person)
                        .defaultIfEmpty(ContactPreferences.UNKNOWN)
                        .map(before -> before.changed(command.wanted(), command.addresses()))
                        .flatMap(chosen ->
                                contacts.save(person, chosen, clock.instant()).thenReturn(chosen)));
    }
}
