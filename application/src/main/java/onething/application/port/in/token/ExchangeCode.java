package onething.application.port.in.token;

import java.util.Optional;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Gives a client its tokens for an authorization code (RFC 6749 §4.1.3).
@FunctionalInterface
public interface ExchangeCode {

    /// Fails with a `Refused` for `GrantRefused`. A code that is used a second time ends the session that
    /// its first use began.
    Mono<Tokens> exchange(Command command);

    /// @param replaced a refresh token of the session that this sign-in follows on the same device. That session
    ///   ends
    record Command(Secret code, String verifier, String client, String redirectUri, Optional<Secret> replaced) {

        @Override
        public String toString() {
            return "ExchangeCode[" + client + "]";
        }
    }
}
