package onething.domain.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onething.domain.notification.DeliveryStep.Again;
import onething.domain.notification.DeliveryStep.Delivered;
import onething.domain.notification.DeliveryStep.Undeliverable;
import onething.domain.notification.SendResult.Accepted;
import onething.domain.notification.SendResult.Refused;
import onething.domain.notification.SendResult.TryAgain;
import onething.domain.notification.SendResult.Unreachable;
import onething.domain.retry.Pauses;

/// When a failed notification is tried again, and by which channel.
///
/// | the provider            | what follows                                                                       |
/// |-------------------------|------------------------------------------------------------------------------------|
/// | accepts                 | delivered                                                                          |
/// | refuses for good        | the next channel of the chain, at once                                             |
/// | says later, or nothing  | the same channel after a pause that grows; after the last attempt the next channel |
///
/// Once no channel is left, the notification is a dead letter.
public final class DeliveryPolicy {

    /// The reason of a person whom no channel reaches.
    public static final String NO_ADDRESS = "no-address";

    private static final String FAULT = "fault";

    private DeliveryPolicy() {}

    /// What follows from an attempt by a channel.
    ///
    /// @param chain the addresses of the recipient, as they are now
    public static DeliveryStep after(
            DeliveryProgress progress, Channel channel, SendResult result, List<ContactAddress> chain, Instant now) {
        return switch (result) {
            case Accepted(var providerId) -> new Delivered(channel, providerId, now);
            case Refused(var reason) -> fallBack(progress, channel, chain, reason, now);
            case TryAgain(var reason, var pause) ->
                later(progress, channel, chain, reason, pause.orElse(Duration.ZERO), now);
            case Unreachable(var reason) -> later(progress, channel, chain, reason, Duration.ZERO, now);
        };
    }

    /// What follows for a recipient without an address that could still be tried.
    public static Undeliverable unreachable(DeliveryProgress progress) {
        return new Undeliverable(progress, NO_ADDRESS);
    }

    /// What follows when the service itself could not handle it.
    public static DeliveryStep afterFault(DeliveryProgress progress, Instant now) {
        return Pauses.areUsedUp(progress.failures())
                ? new Undeliverable(progress, FAULT)
                : new Again(progress.withFailure(), now.plus(Pauses.after(progress.failures(), Duration.ZERO)), FAULT);
    }

    private static DeliveryStep later(
            DeliveryProgress progress,
            Channel channel,
            List<ContactAddress> chain,
            String reason,
            Duration asked,
            Instant now) {
        if (Pauses.areUsedUp(progress.failures())) {
            return fallBack(progress, channel, chain, reason, now);
        }
        var pause = Pauses.after(progress.failures(), asked);
        return new Again(progress.withFailure(), now.plus(pause), reason);
    }

    private static DeliveryStep fallBack(
            DeliveryProgress progress, Channel channel, List<ContactAddress> chain, String reason, Instant now) {
        var left = progress.without(channel);
        return left.next(chain).isPresent() ? new Again(left, now, reason) : new Undeliverable(left, reason);
    }
}
