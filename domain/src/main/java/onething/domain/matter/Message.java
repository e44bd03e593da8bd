package onething.domain.matter;

import java.util.Set;
import java.util.UUID;
import onething.domain.deadline.Turn;
import onething.domain.trail.Event;

/// 消息: what happened to a matter, as its applicant is told of it.
///
/// Nothing is written to make one: the trail already says what happened, and a message is an event of it that somebody
/// else brought about, be it an officer, somebody who acts for the applicant, or the service itself.
///
/// @param read whether the applicant had read up to it
public record Message(MatterFile file, Event event, boolean read) {

    /// Who takes a matter up in the office changes nothing for the applicant.
    public static final Set<String> OFFICES_OWN = Set.of("claim", "hand-back", "hand-over", "assign");

    /// Warnings that a period is running out: for whoever has to keep it.
    public static final Set<String> WARNINGS = Set.of("amber", "red");

    /// The same whenever the event is listed: its place in its matter's trail, and an end of its hash, which no other has.
    /// Of two events at one moment, the later one's is the greater.
    public UUID id() {
        return new UUID(event.sequence(), Long.parseUnsignedLong(event.hash().substring(48), 16));
    }

    /// Whether the applicant is told of an event of this matter.
    public static boolean tells(Event event, Matter matter) {
        return event.actor().filter(matter.file().applicant()::equals).isEmpty()
                && !OFFICES_OWN.contains(event.action())
                && (!WARNINGS.contains(event.action()) || warnsApplicant(event, matter));
    }

    private static boolean warnsApplicant(Event event, Matter matter) {
        return matter.clocks().stream()
                .map(clock -> clock.rule())
                .filter(rule -> rule.turn() == Turn.CITIZEN)
                .anyMatch(rule -> event.effects().contains(event.action() + ":" + rule.code()));
    }
}
