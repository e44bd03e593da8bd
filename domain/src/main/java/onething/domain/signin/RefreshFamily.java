package onething.domain.signin;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import onething.domain.account.Scope;
import onething.domain.party.PersonId;

/// The successive refresh tokens of one sign-in. Only the newest is valid, with one exception: a token that
/// was replaced less than ten seconds ago is accepted once more from its own client, because its answer may
/// have been lost. Any other use of an older token means theft, and the whole family is revoked (RFC 9700
/// §4.14).
public record RefreshFamily(
        UUID id, PersonId person, String client, Set<Scope> scopes, Authentication signedIn, Instant expires) {

    public RefreshFamily {
        scopes = Set.copyOf(scopes);
    }

    public boolean isFor(String givenClient, Instant now) {
        return client.equals(givenClient) && now.isBefore(expires);
    }
}
