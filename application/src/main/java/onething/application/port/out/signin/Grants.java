package onething.application.port.out.signin;

import java.time.Instant;
import onething.domain.party.PersonId;
import onething.domain.signin.CodeGrant;
import onething.domain.signin.Fingerprint;
import onething.domain.signin.RefreshFamily;
import reactor.core.publisher.Mono;

/// The codes and refresh tokens that were given out, by their fingerprints.
public interface Grants {

    Mono<Void> keepCode(Fingerprint code, CodeGrant grant);

    /// What the code stands for, given once; empty when there is none. A code that comes a second time is empty too, and
    /// revokes the family that its first use opened.
    Mono<CodeGrant> redeemCode(Fingerprint code, Instant now);

    /// Opens a family with its first refresh token.
    Mono<Void> open(RefreshFamily family, Fingerprint first);

    /// Puts the next token in the place of this one, and gives the family. Empty when there is no such token or its family
    /// is revoked; when the token had been replaced before, empty too, and the family is revoked.
    Mono<RefreshFamily> rotate(Fingerprint token, Fingerprint next, Instant now);

    /// Revokes all that a person was given: families, codes that are still out, and devices that were admitted.
    Mono<Void> revokeAll(PersonId person, Instant now);

    /// Revokes the family that a token belongs to, if there is one and it is that client's.
    Mono<Void> revoke(Fingerprint token, String client, Instant now);
}
