package onething.domain.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How far the attempts to deliver a notification have come.
///
/// @param givenUp  the channels that are not tried again
/// @param failures how often the channel that is tried now has failed
public record DeliveryProgress(Set<Channel> givenUp, int failures) {

    public static final DeliveryProgress NONE = new DeliveryProgress(Set.of(), 0);

    public DeliveryProgress {
        givenUp = Set.copyOf(givenUp);
    }

    /// The first address of a chain whose channel is not given up.
    public Optional<ContactAddress> next(List<ContactAddress> chain) {
        return chain.stream()
                .filter(address -> !givenUp.contains(address.channel()))
                .findFirst();
    }

    DeliveryProgress withFailure() {
        return new DeliveryProgress(givenUp, failures + 1);
    }

    DeliveryProgress without(Channel channel) {
        var all = EnumSet.of(channel);
        all.addAll(givenUp);
        return new DeliveryProgress(all, 0);
    }
}
