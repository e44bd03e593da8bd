package onething.domain.notification;

import java.time.Instant;

/// What follows from an attempt.
public sealed interface DeliveryStep {

    /// The notification was delivered to a provider.
    record Delivered(Channel channel, String providerId, Instant at) implements DeliveryStep {}

    /// Another attempt follows.
    record Again(DeliveryProgress progress, Instant at, String reason) implements DeliveryStep {}

    /// No channel is left. A person has to see to it.
    record Undeliverable(DeliveryProgress progress, String reason) implements DeliveryStep {}
}
