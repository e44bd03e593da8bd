package onething.web.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.notification.ListNotifications;
import onething.application.port.in.notification.ListUndelivered;
import onething.application.port.in.notification.ListUndelivered.Row;
import onething.application.port.in.notification.SendNotificationAgain;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What applicants were notified of, and what no channel delivered.
@RestController
@RequestMapping("/api/v1/desk")
class DeskNotificationController {

    private final ListNotifications listNotifications;
    private final ListUndelivered listUndelivered;
    private final SendNotificationAgain sendAgain;

    DeskNotificationController(
            ListNotifications listNotifications, ListUndelivered listUndelivered, SendNotificationAgain sendAgain) {
        this.listNotifications = listNotifications;
        this.listUndelivered = listUndelivered;
        this.sendAgain = sendAgain;
    }

    @GetMapping("/matters/{matter}/notifications")
    Mono<ResponseEntity<NotificationsView>> list(Actor who, @PathVariable UUID matter) {
        return listNotifications
                .list(who, new MatterId(matter))
                .map(NotificationMapper.INSTANCE::toView)
                .collectList()
                .map(NotificationsView::new)
                .map(EntityTags::answer);
    }

    @GetMapping("/undelivered")
    Mono<ResponseEntity<UndeliveredView>> undelivered(Actor who) {
        return listUndelivered
                .list(who)
                .map(UndeliveredRow::of)
                .collectList()
                .map(UndeliveredView::new)
                .map(EntityTags::answer);
    }

    @PostMapping("/undelivered/{notification}/attempts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> sendAgain(Actor who, @PathVariable UUID notification) {
        return sendAgain.sendAgain(who, notification);
    }

    record NotificationsView(List<NotificationView> items) {}

    /// @param since when it was due
    /// @param at    when the provider took it over
    record NotificationView(
            UUID id,
            String cause,
            Instant since,
            String state,
            Optional<String> kind,
            Optional<String> channel,
            Optional<String> providerId,
            Optional<Instant> at,
            Optional<String> reason) {}

    record UndeliveredView(List<UndeliveredRow> items) {}

    record UndeliveredRow(
            UUID id,
            UUID matter,
            String number,
            String title,
            Instant since,
            Optional<String> kind,
            Optional<String> reason) {

        static UndeliveredRow of(Row row) {
            var delivery = row.delivery();
            return new UndeliveredRow(
                    delivery.id(),
                    delivery.matter().value(),
                    row.number().toString(),
                    row.title(),
                    delivery.since(),
                    delivery.kind().map(NotificationKind::wireName),
                    delivery.reason());
        }
    }
}
