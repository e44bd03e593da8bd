package onething.application.port.in.bundle;

import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Lists the bundles in which the caller acts for others under a valid mandate: at most 100, the latest
/// mandate first.
@FunctionalInterface
public interface ListActedFor {

    /// Gives nothing for a caller who is not a person with an account.
    Flux<Versioned<Bundle>> list(Actor who);
}
