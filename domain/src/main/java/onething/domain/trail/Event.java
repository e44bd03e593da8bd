package onething.domain.trail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.party.Role;

/// One thing that happened to a matter: who, when, what, from where to where, with what effect on its clocks.
///
/// @param matter   the matter's identity
/// @param sequence 1 for the first event of the matter, then one more each
/// @param action   the guide's code of the action, or `receive`, `release`, `claim`
/// @param actor    empty where the service itself acted
/// @param before   the standing's stable name before; blank for the first event
/// @param stage    the stage afterwards
/// @param effects  the effects on clocks, one each, as `start:review`
/// @param paper    the code of the paper that it produced
/// @param note     what was said, in words for the applicant; never identity or medical data
/// @param previous the hash of the event before; 64 noughts for the first
/// @param hash     of everything above, SHA-256, 64 lower-case hexadecimal digits
public record Event(
        UUID matter,
        long sequence,
        Instant at,
        Optional<PersonId> actor,
        Role role,
        String action,
        String before,
        String after,
        String stage,
        List<String> effects,
        Optional<String> paper,
        String note,
        String previous,
        String hash) {

    public Event {
        effects = List.copyOf(effects);
    }
}
