package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import onething.domain.account.Scope;
import onething.domain.party.PersonId;

/// The successive refresh tokens of one sign-in. Only the newest is valid, with one exception: a token that
/// was replaced less than ten seconds ago is accepted once more from its own client, because its answer may
/// have been lost. Any other use of an older token means theft, and the whole family is revoked (RFC 9700
/// §4.14).
///
/// @param expires its end, however much it is used
/// @param unused  how long it lasts without use
public record RefreshFamily(
        UUID id,
        PersonId person,
        String client,
        Set<Scope> scopes,
        Authentication signedIn,
        Instant expires,
        Duration unused) {

    public RefreshFamily {
        scopes = Set.copyOf(scopes);
    }

    /// When it ends by itself, if nobody uses it again.
    ///
    /// @param lastUsed when its newest token was issued
    public Instant ends(Instant lastUsed) {
        var withoutUse = lastUsed.plus(unused);
        return withoutUse.isBefore(expires) ? withoutUse : expires;
    }

    public boolean isFor(String givenClient, Instant now) {
        return client.equals(givenClient) && now.isBefore(expires);
    }
}
