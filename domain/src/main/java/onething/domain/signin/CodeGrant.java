package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.account.Scope;
import onething.domain.party.PersonId;

/// The content of an authorization code. The code is valid for one minute and for one use.
///
/// @param family the refresh tokens that it leads to, which are revoked if the code is used a second time
public record CodeGrant(
        PersonId person,
        String client,
        String redirectUri,
        CodeChallenge challenge,
        Set<Scope> scopes,
        Optional<String> nonce,
        Authentication signedIn,
        Instant expires,
        UUID family) {

    public static final Duration LIFE = Duration.ofMinutes(1);

    public CodeGrant {
        scopes = Set.copyOf(scopes);
    }

    public boolean isFor(String givenClient, String givenRedirectUri, String verifier, Instant now) {
        return client.equals(givenClient)
                && redirectUri.equals(givenRedirectUri)
                && challenge.isMetBy(verifier)
                && now.isBefore(expires);
    }
}
