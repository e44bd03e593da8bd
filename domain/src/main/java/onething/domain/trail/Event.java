package onething.domain.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.party.PersonalDataMask;
import onething.domain.party.Role;

/// One thing that happened to a matter: who, when, what, from where to where, with what effect on its
/// clocks.
///
/// Events are only ever appended. Each holds the hash of the one before ([EventHash] says over what),
/// so that nobody
/// can change, remove, move or insert one without every later hash telling; [Trail] is the proof.
///
/// @param matter   the matter's identity
/// @param sequence 1 for the first event of the matter, then one more each
/// @param at       to the microsecond, as it is stored
/// @param actor    empty where the service itself acted
/// @param action   the guide's code of the action, or the name of a [ServiceEvent]
/// @param before   the standing's wire name before; blank for the first event
/// @param after    the standing's wire name afterwards
/// @param stage    the stage afterwards
/// @param effects  the effects on clocks, one each, as `start:review`, or the clock that has come to a
///     rung, as
///                 `amber:review`; empty if there was none
/// @param paper    the code of the paper that it produced
/// @param note     what was said, in words for the applicant; runs of digits that could be somebody's
///     number are
///                 masked
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

    /// What the first event of a matter names as the hash of the one before it.
    public static final String NOTHING_BEFORE = "0".repeat(64);

    public Event {
        at = at.truncatedTo(ChronoUnit.MICROS);
        effects = List.copyOf(effects);
    }

    /// The event that begins a matter's trail.
    public static Event first(UUID matter, EventDraft happening) {
        return sealed(matter, 1, NOTHING_BEFORE, happening);
    }

    /// The event after this one.
    public Event next(EventDraft happening) {
        return sealed(matter, sequence + 1, hash, happening);
    }

    private static Event sealed(UUID matter, long sequence, String previous, EventDraft what) {
        var open = new Event(
                matter,
                sequence,
                what.at(),
                what.actor(),
                what.role(),
                what.action(),
                what.before(),
                what.after(),
                what.stage(),
                what.effects(),
                what.paper(),
                PersonalDataMask.inNote(what.note()),
                previous,
                "");
        return open.with(EventHash.of(open));
    }

    private Event with(String itsHash) {
        return new Event(
                matter, sequence, at, actor, role, action, before, after, stage, effects, paper, note, previous,
                itsHash);
    }
}
