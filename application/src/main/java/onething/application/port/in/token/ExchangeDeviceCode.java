package onething.application.port.in.token;

import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Gives a device its tokens after it was admitted (RFC 8628 §3.4).
@FunctionalInterface
public interface ExchangeDeviceCode {

    /// Fails with a `Refused` for `GrantRefused`, which says with the RFC's error codes whether to ask
    /// again.
    Mono<Tokens> exchange(Secret deviceCode, String client);
}
