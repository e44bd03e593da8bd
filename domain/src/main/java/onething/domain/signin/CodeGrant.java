package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.account.Scope;
import onething.domain.party.PersonId;

/// What an authorization code stands for, for a minute and once.
///
/// @param family of the refresh tokens that it leads to, so that they can be revoked when the code
///     comes a second time
public record CodeGrant(
        PersonId person,
        String client,
        String redirectUri,
        CodeChallenge challenge,
        Set<Scope> scopes,
        Optional<String> nonce,
        Instant signedIn,
        Instant expires,
        UUID family) {

    public static final Duration LIFE = Duration.ofMinutes(1);

    public CodeGrant {
        scopes = Set.copyOf(scopes);
    }

    public boolean isFor(String itsClient, String itsRedirectUri, String verifier, Instant now) {
        return client.equals(itsClient)
                && redirectUri.equals(itsRedirectUri)
                && challenge.isMetBy(verifier)
                && now.isBefore(expires);
    }
}
