package onething.domain.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.party.PersonalDataMask;
import onething.domain.party.Role;

/// One event of a matter: who did what and when, how the standing changed, and the effect on the clocks.
///
/// Events are only appended. Each event contains the hash of the one before ([EventHash] defines it). If an
/// event is changed, removed, moved or inserted, the later hashes no longer match; [Trail] checks this.
///
/// @param matter   the identity of the matter
/// @param sequence 1 for the first event of the matter, then one more each
/// @param at       truncated to microseconds, as it is stored
/// @param actor    empty if the service itself acted
/// @param role     the capacity of the actor
/// @param action   the guide's code of the action, or the name of a [ServiceEvent]
/// @param before   the wire name of the standing before; blank for the first event
/// @param after    the wire name of the standing after
/// @param stage    the stage after
/// @param effects  the effects on clocks, each as `start:review`; or the level that a clock reached, as
///                 `amber:review`; empty if there are none
/// @param paper    the code of the document that the action produced
/// @param note     a text for the applicant; digits that could be a person's number are masked
/// @param previous the hash of the event before; 64 zeros for the first
/// @param hash     the SHA-256 of all components above, 64 lower-case hexadecimal digits
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

    /// The `previous` of the first event of a matter.
    public static final String NOTHING_BEFORE = "0".repeat(64);

    public Event {
        at = at.truncatedTo(ChronoUnit.MICROS);
        effects = List.copyOf(effects);
    }

    /// The first event of a matter.
    public static Event first(UUID matter, EventDraft draft) {
        return hashed(matter, 1, NOTHING_BEFORE, draft);
    }

    /// The event after this one.
    public Event next(EventDraft draft) {
        return hashed(matter, sequence + 1, hash, draft);
    }

    private static Event hashed(UUID matter, long sequence, String previous, EventDraft draft) {
        var unhashed = new Event(
                matter,
                sequence,
                draft.at(),
                draft.actor(),
                draft.role(),
                draft.action(),
                draft.before(),
                draft.after(),
                draft.stage(),
                draft.effects(),
                draft.paper(),
                PersonalDataMask.inNote(draft.note()),
                previous,
                "");
        return unhashed.with(EventHash.of(unhashed));
    }

    private Event with(String newHash) {
        return new Event(
                matter, sequence, at, actor, role, action, before, after, stage, effects, paper, note, previous,
                newHash);
    }
}
