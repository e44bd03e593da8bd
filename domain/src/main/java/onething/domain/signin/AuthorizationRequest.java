package onething.domain.signin;

import java.util.Optional;
import java.util.Set;
import onething.domain.account.Scope;

/// What a client asked for when it sent a person to us (OAuth 2.0 authorization code with PKCE).
///
/// @param state what the client wants back unchanged, to know its own answer by
/// @param nonce what the client wants to find in its id token
public record AuthorizationRequest(
        String client,
        String redirectUri,
        CodeChallenge challenge,
        Set<Scope> scopes,
        Optional<String> state,
        Optional<String> nonce) {

    public AuthorizationRequest {
        scopes = Set.copyOf(scopes);
    }
}
