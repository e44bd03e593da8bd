package onething.application.port.out.token;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.signin.CodeGrant;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The authorization codes and refresh tokens that were issued, by their hashes.
public interface Grants {

    Mono<Void> keepCode(SecretHash code, CodeGrant grant);

    /// Gives the grant of a code, once; empty when there is none. A second use of a code is empty too, and
    /// revokes the family that its first use opened.
    Mono<CodeGrant> redeemCode(SecretHash code, Instant now);

    /// Opens a family with its first refresh token.
    Mono<Void> open(RefreshFamily family, SecretHash first);

    /// How long after its replacement a client may use a token once more, because the answer was lost on
    /// the way.
    Duration FORGIVEN = Duration.ofSeconds(10);

    /// Replaces this token by the next one and gives the family. Empty when the token does not exist, or its
    /// family is revoked or was not used for too long ([RefreshFamily#ends]).
    ///
    /// A token that was replaced less than [#FORGIVEN] ago is accepted once more, and the token that
    /// replaced it becomes invalid. A token that was replaced before that, was accepted once more already,
    /// or belongs to another client, revokes its family.
    Mono<RefreshFamily> rotate(SecretHash token, String client, SecretHash next, Instant now);

    /// Whether the family was opened, is not revoked and has not ended by itself. Its access tokens are valid no
    /// longer than the family.
    Mono<Boolean> isLive(UUID family, Instant now);

    /// Gives a person's families that are live in this sense, the one used last first.
    Flux<LiveFamily> liveOf(PersonId person, Instant now, int limit);

    /// @param lastUsed when its newest token was issued
    record LiveFamily(RefreshFamily family, Instant lastUsed) {}

    /// Revokes a person's family; nothing changes if the person has none with that id.
    Mono<Void> revoke(PersonId person, UUID family, Instant now);

    /// Revokes the family that a token belongs to, if it exists and belongs to that client.
    Mono<Void> revoke(SecretHash token, String client, Instant now);
}
