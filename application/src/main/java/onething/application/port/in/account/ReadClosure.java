package onething.application.port.in.account;

import onething.domain.party.Actor;
import onething.domain.retention.AccountClosure;
import reactor.core.publisher.Mono;

/// Says what closing the caller's account would delete and keep, and what stands against it now.
@FunctionalInterface
public interface ReadClosure {

    /// Fails with a `Refused` for `RoleLacking` when the caller has no account here that can be closed.
    Mono<AccountClosure> read(Actor who);
}
