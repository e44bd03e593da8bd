package onething.application.port.out.notification;

import java.time.Instant;
import onething.domain.notification.ContactPreferences;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// By which channels people want to be notified, and their addresses.
public interface Contacts {

    /// Gives what a person has chosen; empty for a person who has chosen nothing.
    Mono<ContactPreferences> find(PersonId person);

    /// Stores what a person has chosen, in place of what they chose before.
    Mono<Void> save(PersonId person, ContactPreferences preferences, Instant at);
}
