package onething.application.port.out.token;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.signin.CodeGrant;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// The codes and refresh tokens that were given out, by their fingerprints.
public interface Grants {

    Mono<Void> keepCode(SecretHash code, CodeGrant grant);

    /// What the code stands for, given once; empty when there is none. A code that comes a second time
    /// is empty too,
    /// and revokes the family that its first use opened.
    Mono<CodeGrant> redeemCode(SecretHash code, Instant now);

    /// Opens a family with its first refresh token.
    Mono<Void> open(RefreshFamily family, SecretHash first);

    /// How long after a token was replaced its client may bring it once more, because the answer was
    /// lost on the way.
    Duration FORGIVEN = Duration.ofSeconds(10);

    /// Puts the next token in the place of this one, and gives the family. Empty when there is no such
    /// token or its
    /// family is revoked.
    ///
    /// A token that was replaced less than [#FORGIVEN] ago is taken once more, and the one that
    /// replaced it is worth
    /// nothing from then on. A token that was replaced before that, was forgiven before, or is another
    /// client's,
    /// revokes its family.
    Mono<RefreshFamily> rotate(SecretHash token, String client, SecretHash next, Instant now);

    /// Whether the family was opened, and is neither revoked nor over: its access tokens hold no longer
    /// than that.
    Mono<Boolean> isLive(UUID family, Instant now);

    /// Revokes all that a person was given: families, codes that are still out, and devices that were
    /// admitted.
    Mono<Void> revokeAll(PersonId person, Instant now);

    /// Revokes the family that a token belongs to, if there is one and it is that client's.
    Mono<Void> revoke(SecretHash token, String client, Instant now);
}
