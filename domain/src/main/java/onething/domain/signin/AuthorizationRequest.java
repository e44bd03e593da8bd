package onething.domain.signin;

import java.util.Optional;
import java.util.Set;
import onething.domain.account.Scope;

/// The request of a client that sent a person here to sign in (OAuth 2.0 authorization code with PKCE).
///
/// @param state returned unchanged, so that the client recognises the answer to its own request
/// @param nonce copied into the ID token
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
