package onething.application.port.in.token;

import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Gives a client its tokens for the code that a person brought back.
@FunctionalInterface
public interface ExchangeCode {

    /// Fails with a `Refused` for `GrantRefused`. A code that comes a second time ends what its first
    /// use began.
    Mono<Tokens> exchange(Command command);

    record Command(Secret code, String verifier, String client, String redirectUri) {

        @Override
        public String toString() {
            return "ExchangeCode[" + client + "]";
        }
    }
}
