package onething.application.port.out.account;

import onething.domain.party.PersonId;
import onething.domain.reuse.ReuseConsent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The consents to take papers, files and licences instead of uploading them. They are never changed.
public interface ReuseConsents {

    Mono<Void> add(ReuseConsent consent);

    /// Gives those for the bundles of a person, the latest first.
    Flux<ReuseConsent> of(PersonId whose);
}
