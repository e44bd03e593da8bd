package onething.application.port.in.token;

import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Gives a client its tokens for an authorization code (RFC 6749 §4.1.3).
@FunctionalInterface
public interface ExchangeCode {

    /// Fails with a `Refused` for `GrantRefused`. A code that is used a second time ends the session that
    /// its first use began.
    Mono<Tokens> exchange(Command command);

    record Command(Secret code, String verifier, String client, String redirectUri) {

        @Override
        public String toString() {
            return "ExchangeCode[" + client + "]";
        }
    }
}
