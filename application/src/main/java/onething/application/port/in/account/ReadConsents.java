package onething.application.port.in.account;

import onething.domain.party.Actor;
import onething.domain.party.Consent;
import reactor.core.publisher.Flux;

/// Reads the consents that the caller gave and withdrew.
@FunctionalInterface
public interface ReadConsents {

    Flux<Consent> read(Actor who);
}
