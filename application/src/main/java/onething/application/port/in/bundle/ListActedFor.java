package onething.application.port.in.bundle;

import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// The bundles that the caller acts in for others, while the mandates hold: at most a hundred, the latest named first.
@FunctionalInterface
public interface ListActedFor {

    /// Nothing for who is no person with an account.
    Flux<Versioned<Bundle>> list(Actor who);
}
