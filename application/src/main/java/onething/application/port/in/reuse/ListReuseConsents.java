package onething.application.port.in.reuse;

import onething.domain.party.Actor;
import onething.domain.reuse.ReuseConsent;
import reactor.core.publisher.Flux;

/// Lists what was taken for the caller's bundles instead of an upload, and who consented, the latest first.
@FunctionalInterface
public interface ListReuseConsents {

    /// Fails with a `Refused` for `RoleLacking`.
    Flux<ReuseConsent> list(Actor who);
}
