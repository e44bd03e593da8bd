package onething.domain.signin;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import onething.domain.account.Scope;
import onething.domain.party.PersonId;

/// The refresh tokens that follow one another from one sign-in. Only the newest works; an older one
/// coming back means
/// that it was stolen, and ends them all (RFC 9700 §4.14).
public record RefreshFamily(
        UUID id, PersonId person, String client, Set<Scope> scopes, Instant signedIn, Instant expires) {

    public RefreshFamily {
        scopes = Set.copyOf(scopes);
    }

    public boolean isFor(String itsClient, Instant now) {
        return client.equals(itsClient) && now.isBefore(expires);
    }
}
