package onething.domain.notification;

import java.util.Optional;
import java.util.Set;
import onething.domain.code.WireNamed;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.matter.Matter;
import onething.domain.matter.Tab;
import onething.domain.message.Message;
import onething.domain.party.Role;
import onething.domain.procedure.StandingKind;
import onething.domain.trail.Event;
import onething.domain.trail.ServiceEvent;

/// Which events of a matter its applicant is notified of: those that are a [Message], each once.
public final class NotificationRule {

    private static final Set<ServiceEvent> ASKS_TO_CHOOSE =
            Set.of(ServiceEvent.INVITE_TO_BOOK, ServiceEvent.WITHDRAW_SLOT);

    private NotificationRule() {}

    /// What the applicant is notified of; empty if the event is no message to the applicant.
    ///
    /// @param matter as it is now
    public static Optional<NotificationKind> kind(Event event, Matter matter) {
        return Message.isVisible(event, matter) ? Optional.of(visible(event, matter)) : Optional.empty();
    }

    private static NotificationKind visible(Event event, Matter matter) {
        var own = ServiceEvent.find(event.action());
        if (own.filter(ServiceEvent::isWarning).isPresent()) {
            return NotificationKind.PERIOD_ENDING;
        }
        if (own.filter(ServiceEvent.ASK::equals).isPresent() && event.role() != Role.APPLICANT) {
            return NotificationKind.QUESTION;
        }
        if (own.filter(ServiceEvent.ANSWER::equals).isPresent() && event.role() != Role.APPLICANT) {
            return NotificationKind.ANSWER;
        }
        if (own.filter(ASKS_TO_CHOOSE::contains).isPresent()) {
            return NotificationKind.ACTION_NEEDED;
        }
        var after = WireNamed.find(StandingKind.class, event.after());
        boolean moved = !event.after().equals(event.before());
        return after.filter(_ -> moved)
                .map(standing -> reached(standing, matter))
                .orElseGet(() -> goesOn(matter));
    }

    private static NotificationKind reached(StandingKind standing, Matter matter) {
        return switch (standing) {
            case RETURNED -> NotificationKind.ACTION_NEEDED;
            case DECIDED, CLOSED, REFUSED, TERMINATED -> NotificationKind.RESULT;
            case AWAITING_PREREQUISITE, SUBMITTED, UNDER_WAY, SUSPENDED, WITHDRAWN -> goesOn(matter);
        };
    }

    private static NotificationKind goesOn(Matter matter) {
        return matter.tab() == Tab.TODO ? NotificationKind.ACTION_NEEDED : NotificationKind.PROGRESS;
    }
}
