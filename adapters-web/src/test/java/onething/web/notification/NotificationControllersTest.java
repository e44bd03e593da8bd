package onething.web.notification;

import static onething.web.Api.problem;
import static onething.web.Callers.LI_NA;
import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.notification.ChooseNotifications;
import onething.application.port.in.notification.ListUndelivered.Row;
import onething.domain.bundle.BundleNumber;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.notification.Cause;
import onething.domain.notification.Channel;
import onething.domain.notification.ContactAddress;
import onething.domain.notification.ContactPreferences;
import onething.domain.notification.Delivery;
import onething.domain.notification.DeliveryState;
import onething.domain.refusal.Refusal.LinkUnknown;
import onething.domain.refusal.Refusal.NotificationUnknown;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class NotificationControllersTest {

    private static final UUID ID = UUID.fromString("019ab7c4-0300-7e50-9100-7d9e6f504b07");
    private static final MatterId MATTER = new MatterId(UUID.fromString("019ab7c2-6e00-7b20-8d00-4a6b3c2d1e02"));
    private static final MatterNumber NUMBER =
            new MatterNumber(BundleNumber.of("JY", LocalDate.of(2026, 11, 23), 17), 2);
    private static final ContactAddress PHONE = new ContactAddress(Channel.SMS, "13800138000");

    private final List<Object> asked = new ArrayList<>();

    @Test
    void ownAddressesAreMasked() {
        own().get()
                .uri("/api/v1/me/notification-preferences")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .json("{\"channels\": [\"sms\", \"email\"], \"sms\": \"138****8000\"}");
    }

    @Test
    void theChannelsAreChosenInTheirOrder() {
        put("{\"channels\": [\"email\", \"sms\"], \"email\": \"lina@example.com\"}")
                .expectStatus()
                .isOk();

        assertThat(asked)
                .containsExactly(new ChooseNotifications.Command(
                        LI_NA,
                        List.of(Channel.EMAIL, Channel.SMS),
                        List.of(new ContactAddress(Channel.EMAIL, "lina@example.com"))));
    }

    @Test
    void everythingThatDoesNotFitIsNamedAtOnce() {
        problem(
                        put("{\"channels\": [\"sms\", \"pigeon\", \"sms\"], \"sms\": \"12345\", \"email\": \"lina\"}"),
                        422,
                        "request-invalid")
                .jsonPath("$.faults[*].path")
                .isEqualTo(List.of("/channels/1", "/channels", "/sms", "/email"));
        problem(put("{}"), 422, "request-invalid");
        assertThat(asked).isEmpty();
    }

    @Test
    void aLinkLeadsItsRecipientToTheMatterAndNobodyElse() {
        own().get()
                .uri("/api/v1/me/links/aB3_dE-6hI")
                .exchange()
                .expectBody()
                .json("{\"matter\": \"" + MATTER.value() + "\"}");
        problem(own().get().uri("/api/v1/me/links/another").exchange(), 404, "link-unknown");
    }

    @Test
    void anOfficerSeesWhenAndByWhichChannelANotificationArrived() {
        desk().get()
                .uri("/api/v1/desk/matters/{matter}/notifications", MATTER.value())
                .exchange()
                .expectBody()
                .json("""
                        {"items": [
                          {"cause": "event", "state": "delivered", "kind": "action-needed", "channel": "sms",
                           "providerId": "88120461", "since": "2026-11-28T02:31:58Z", "at": "2026-11-28T02:32:00Z"},
                          {"cause": "reminder", "state": "waiting", "since": "2026-12-05T01:00:00Z"}]}""");
        Api.isNotReadTwice(desk(), "/api/v1/desk/matters/{matter}/notifications", MATTER.value());
    }

    @Test
    void theOfficeSeesWhatNoChannelDeliveredAndSendsItAgain() {
        desk().get().uri("/api/v1/desk/undelivered").exchange().expectBody().json("""
                        {"items": [{"number": "%s", "title": "工伤认定申请", "kind": "result",
                                    "reason": "address-refused", "since": "2026-11-28T02:31:58Z"}]}""".formatted(NUMBER));

        again(ID).expectStatus().isNoContent();
        problem(again(UUID.randomUUID()), 404, "notification-unknown");
        assertThat(asked).containsExactly(ID);
    }

    private ResponseSpec put(String body) {
        return own().put()
                .uri("/api/v1/me/notification-preferences")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec again(UUID notification) {
        return desk().post()
                .uri("/api/v1/desk/undelivered/{notification}/attempts", notification)
                .exchange();
    }

    private WebTestClient own() {
        var chosen = new ContactPreferences(List.of(Channel.SMS, Channel.EMAIL), Map.of(Channel.SMS, PHONE));
        return Api.of(
                LI_NA,
                new OwnNotificationController(
                        _ -> Mono.just(chosen),
                        command -> {
                            asked.add(command);
                            return Mono.just(chosen);
                        },
                        (_, code) -> code.equals("aB3_dE-6hI")
                                ? Mono.just(MATTER)
                                : Mono.error(new LinkUnknown(code).refused())));
    }

    private WebTestClient desk() {
        return Api.of(
                OFFICER_WANG,
                new DeskNotificationController(
                        (_, _) -> Flux.just(delivered(), waiting()),
                        _ -> Flux.just(new Row(undelivered(), NUMBER, "工伤认定申请")),
                        (_, notification) -> {
                            if (!notification.equals(ID)) {
                                return Mono.error(new NotificationUnknown(notification).refused());
                            }
                            asked.add(notification);
                            return Mono.empty();
                        }));
    }

    private static Delivery delivered() {
        return new Delivery(
                ID,
                MATTER,
                Cause.EVENT,
                "2",
                Instant.parse("2026-11-28T02:31:58Z"),
                DeliveryState.DELIVERED,
                Optional.of(NotificationKind.ACTION_NEEDED),
                Optional.of(Channel.SMS),
                Optional.of("88120461"),
                Optional.of(Instant.parse("2026-11-28T02:32:00Z")),
                Optional.empty());
    }

    private static Delivery waiting() {
        return new Delivery(
                UUID.fromString("019ab7c4-0300-7e50-9100-7d9e6f504b08"),
                MATTER,
                Cause.REMINDER,
                "supplement:2026-12-08",
                Instant.parse("2026-12-05T01:00:00Z"),
                DeliveryState.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Delivery undelivered() {
        return new Delivery(
                ID,
                MATTER,
                Cause.EVENT,
                "3",
                Instant.parse("2026-11-28T02:31:58Z"),
                DeliveryState.UNDELIVERABLE,
                Optional.of(NotificationKind.RESULT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("address-refused"));
    }
}
