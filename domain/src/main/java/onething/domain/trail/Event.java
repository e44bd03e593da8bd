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
/// @param facts    what happened; its time is truncated to microseconds, as it is stored, and digits of its note
///                 that could be a person's number are masked. The note is [NoteSeal#ERASED] if it was erased
/// @param seal     what the hash has of the note
/// @param previous the hash of the event before; 64 zeros for the first
/// @param hash the SHA-256 of all components above, with the seal instead of the note; 64 lower-case hexadecimal
///                 digits
public record Event(UUID matter, long sequence, EventDraft facts, NoteSeal seal, String previous, String hash) {

    /// The `previous` of the first event of a matter.
    public static final String NOTHING_BEFORE = "0".repeat(64);

    public Event {
        facts = facts.with(facts.at().truncatedTo(ChronoUnit.MICROS), facts.note());
    }

    /// The first event of a matter.
    public static Event first(UUID matter, EventDraft draft, Salts salts) {
        return hashed(matter, 1, NOTHING_BEFORE, draft, salts);
    }

    /// The event after this one.
    public Event next(EventDraft draft, Salts salts) {
        return hashed(matter, sequence + 1, hash, draft, salts);
    }

    /// The same event without its note and the note's salt. The hash is still the hash of the whole event.
    public Event withoutNote() {
        return with("", seal.hidden());
    }

    /// The same event after its note was erased; an event without a note stays as it is.
    public Event erased() {
        return seal.commitment().isEmpty() ? this : with(NoteSeal.ERASED, seal.hidden());
    }

    /// Whether it had a note that was erased.
    public boolean isErased() {
        return !seal.commitment().isEmpty() && seal.salt().isEmpty() && note().equals(NoteSeal.ERASED);
    }

    /// Whether it has a note that may be erased. What tells of an erasure stays readable.
    public boolean isErasable() {
        return seal.salt().isPresent() && !isAboutErasure();
    }

    /// Whether it tells that the words of another event were erased.
    public boolean isAboutErasure() {
        return action().equals(ServiceEvent.ERASE_NOTE.wireName());
    }

    /// Whether it tells that the whole file was destroyed, with the words of all events.
    public boolean isAboutDestruction() {
        return action().equals(ServiceEvent.DESTROY.wireName());
    }

    /// The event after this one, that tells by which list the file of the matter was destroyed.
    public Event destroyed(Instant at, UUID list) {
        var change = new EventDraft.Change(after(), after(), stage());
        return next(
                new EventDraft(
                        at,
                        EventDraft.By.THE_SERVICE,
                        ServiceEvent.DESTROY.wireName(),
                        change,
                        List.of("list:" + list),
                        Optional.empty(),
                        ""),
                Salts.NONE);
    }

    public Instant at() {
        return facts.at();
    }

    public Optional<PersonId> actor() {
        return facts.by().actor();
    }

    public Role role() {
        return facts.by().role();
    }

    public String action() {
        return facts.action();
    }

    public String before() {
        return facts.change().before();
    }

    public String after() {
        return facts.change().after();
    }

    public String stage() {
        return facts.change().stage();
    }

    public List<String> effects() {
        return facts.effects();
    }

    public Optional<String> paper() {
        return facts.paper();
    }

    public String note() {
        return facts.note();
    }

    private Event with(String note, NoteSeal newSeal) {
        return new Event(matter, sequence, facts.with(at(), note), newSeal, previous, hash);
    }

    private static Event hashed(UUID matter, long sequence, String previous, EventDraft draft, Salts salts) {
        var facts = draft.with(draft.at(), PersonalDataMask.inNote(draft.note()));
        var seal = NoteSeal.of(facts.note(), matter, sequence, salts);
        var unhashed = new Event(matter, sequence, facts, seal, previous, "");
        return new Event(matter, sequence, facts, seal, previous, EventHash.of(unhashed));
    }
}
