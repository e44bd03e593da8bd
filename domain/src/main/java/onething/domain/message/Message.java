package onething.domain.message;

import java.util.UUID;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterFile;
import onething.domain.trail.Event;
import onething.domain.trail.ServiceEvent;

/// 消息: an event of a matter, as shown to its applicant.
///
/// No message is stored. A message is an event of the trail that another person caused: an officer, a
/// person who acts for the applicant, or the service itself.
///
/// @param read whether the applicant has read it
public record Message(MatterFile file, Event event, boolean read) {

    /// The same id in every list, from the position in the trail and a part of the hash. Of two events at
    /// the same moment, the later one has the greater id.
    public UUID id() {
        return new UUID(event.sequence(), Long.parseUnsignedLong(event.hash().substring(48), 16));
    }

    /// Whether the applicant gets a message for an event of this matter.
    public static boolean isVisible(Event event, Matter matter) {
        return event.actor().filter(matter.file().applicant()::equals).isEmpty()
                && ServiceEvent.find(event.action())
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
