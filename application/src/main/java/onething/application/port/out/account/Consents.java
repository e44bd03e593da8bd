package onething.application.port.out.account;

import java.time.Instant;
import onething.domain.party.Consent.Purpose;
import onething.domain.party.Consent;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What people agreed to, and took back.
public interface Consents {

    /// Keeps a consent, unless one to that text holds already.
    Mono<Void> give(PersonId person, Consent consent);

    /// All of a person's, the oldest first, with those that were taken back.
    Flux<Consent> of(PersonId person);

    /// Takes back whatever holds for that purpose.
    Mono<Void> withdraw(PersonId person, Purpose purpose, Instant now);
}
