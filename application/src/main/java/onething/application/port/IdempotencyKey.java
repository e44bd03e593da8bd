package onething.application.port;

import java.util.HexFormat;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.text.Sha256;

/// Identifies a repeated request: its sender, its key and its content.
///
/// @param key     the caller's `Idempotency-Key`, 1 to 128 characters
/// @param content a SHA-256 of what was sent, in hexadecimal: the same key with different content is
///     refused
public record IdempotencyKey(PersonId owner, String key, String content) {

    /// @param sent the request in a canonical spelling: equal requests have equal spellings
    public static IdempotencyKey of(PersonId owner, String key, String sent) {
        return new IdempotencyKey(owner, key, HexFormat.of().formatHex(Sha256.of(sent)));
    }

    /// Fails with a `Refused` for `KeyReused` if the stored request with this key had other content.
    public void requireSame(String stored) {
        if (!content.equals(stored)) {
            throw new KeyReused(key).refused();
        }
    }
}
