package onething.domain.matter;

import java.util.UUID;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.trail.Event;
import onething.domain.trail.ServiceEvent;

/// 消息: what happened to a matter, as its applicant is told of it.
///
/// Nothing is written to make one: the trail already says what happened, and a message is an event of it
/// that somebody else brought about, be it an officer, somebody who acts for the applicant, or the service
/// itself.
///
/// @param read whether the applicant had read up to it
public record Message(MatterFile file, Event event, boolean read) {

    /// The same whenever the event is listed: its place in its matter's trail, and an end of its hash,
    /// which no other has. Of two events at one moment, the later one's is the greater.
    public UUID id() {
        return new UUID(event.sequence(), Long.parseUnsignedLong(event.hash().substring(48), 16));
    }

    /// Whether the applicant is told of an event of this matter.
    public static boolean tells(Event event, Matter matter) {
        return event.actor().filter(matter.file().applicant()::equals).isEmpty()
                && ServiceEvent.ofWireName(event.action())
                        .map(kind -> isForApplicant(kind, event, matter))
                        .orElse(true);
    }

    private static boolean isForApplicant(ServiceEvent kind, Event event, Matter matter) {
        return switch (kind.audience()) {
            case EVERYBODY -> true;
            case OFFICE -> false;
            case KEEPER_OF_CLOCK -> warnsApplicant(event, matter);
        };
    }

    private static boolean warnsApplicant(Event event, Matter matter) {
        return matter.clocks().stream()
                .map(clock -> clock.rule())
                .filter(rule -> rule.turn() == ResponsibleParty.CITIZEN)
                .anyMatch(rule -> event.effects().contains(event.action() + ":" + rule.code()));
    }
}
