package onething.application.port.in.notification;

import java.util.List;
import onething.domain.notification.Channel;
import onething.domain.notification.ContactAddress;
import onething.domain.notification.ContactPreferences;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Stores by which channels the caller wants to be notified.
@FunctionalInterface
public interface ChooseNotifications {

    /// Fails with a `Refused` for `RoleLacking`. The address of a channel that is not wanted is deleted.
    Mono<ContactPreferences> choose(Command command);

    /// @param wanted    the channels in the order in which they are tried, each once; empty for no notifications
    /// @param addresses those that change; a wanted channel that is missing here keeps its address
    record Command(Actor who, List<Channel> wanted, List<ContactAddress> addresses) {

        public Command {
            wanted = List.copyOf(wanted);
            addresses = List.copyOf(addresses);
        }
    }
}
