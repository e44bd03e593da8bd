package onething.domain.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.text.Line;

/// A passkey of a member of the staff: a key in a security key, a phone or a computer, which answers instead of a
/// code. The browser lets it answer to the address of the service alone, so no copied page can ask for it.
///
/// @param name how the person tells it from others
/// @param used when it last answered at a sign-in
public record Passkey(
        UUID id, PersonId person, Line name, PasskeyCredential credential, Instant added, Optional<Instant> used) {

    /// How many a person may have.
    public static final int MOST = 10;

    /// The most characters of a name.
    public static final int LONGEST_NAME = 30;
}
