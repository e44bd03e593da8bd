package onething.domain.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.matter.MatterId;

/// What has become of a notification.
///
/// @param occasion   the sequence of the event; or what [Reminder#occasion] gives; or the recalculation
/// @param since      when it was due
/// @param kind       empty before the first attempt
/// @param channel    by which it was delivered
/// @param providerId the provider's number of it
/// @param settled    when the provider took it over
/// @param reason     why the last attempt failed
public record Delivery(
        UUID id,
        MatterId matter,
        Cause cause,
        String occasion,
        Instant since,
        DeliveryState state,
        Optional<NotificationKind> kind,
        Optional<Channel> channel,
        Optional<String> providerId,
        Optional<Instant> settled,
        Optional<String> reason) {}
