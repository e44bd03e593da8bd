package onething.application.port.out.account;

import java.time.Instant;
import onething.domain.party.Consent;
import onething.domain.party.Consent.Purpose;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The consents that people gave and withdrew.
public interface Consents {

    /// Stores a consent, unless one to that text is already in effect.
    Mono<Void> give(PersonId person, Consent consent);

    /// Gives all consents of a person, including withdrawn ones, the oldest first.
    Flux<Consent> of(PersonId person);

    /// Withdraws every consent in effect for that purpose.
    Mono<Void> withdraw(PersonId person, Purpose purpose, Instant now);
}
