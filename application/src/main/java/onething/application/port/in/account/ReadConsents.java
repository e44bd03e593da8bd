package onething.application.port.in.account;

import onething.domain.party.Actor;
import onething.domain.party.Consent;
import reactor.core.publisher.Flux;

/// What somebody agreed to, and took back.
@FunctionalInterface
public interface ReadConsents {

    Flux<Consent> read(Actor who);
}
