package onething.application.port.in.token;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import onething.domain.account.Scope;
import onething.domain.signin.Secret;

/// What a client gets for a code or a refresh token. `toString` never shows the tokens.
public record Tokens(
        String accessToken, Duration life, Secret refreshToken, Optional<String> idToken, Set<Scope> scopes) {

    @Override
    public String toString() {
        return "Tokens[…]";
    }
}
