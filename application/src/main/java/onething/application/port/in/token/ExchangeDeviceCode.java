package onething.application.port.in.token;

import java.util.Optional;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Gives a device its tokens after it was admitted (RFC 8628 §3.4).
@FunctionalInterface
public interface ExchangeDeviceCode {

    /// Fails with a `Refused` for `GrantRefused`, which says with the RFC's error codes whether to ask
    /// again.
    ///
    /// @param replaced a refresh token of the session that this sign-in follows on the same device. That session
    ///   ends
    Mono<Tokens> exchange(Secret deviceCode, String client, Optional<Secret> replaced);
}
