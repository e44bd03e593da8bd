package onething.web.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.notification.ChooseNotifications;
import onething.application.port.in.notification.OpenLink;
import onething.application.port.in.notification.ReadNotificationPreferences;
import onething.domain.notification.Channel;
import onething.domain.notification.ContactAddress;
import onething.domain.notification.ContactPreferences;
import onething.domain.party.Actor;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 通知方式: by which channels the caller is notified, and where the link of a notification leads.
@RestController
@RequestMapping("/api/v1/me")
class OwnNotificationController {

    private final ReadNotificationPreferences readPreferences;
    private final ChooseNotifications chooseNotifications;
    private final OpenLink openLink;

    OwnNotificationController(
            ReadNotificationPreferences readPreferences, ChooseNotifications chooseNotifications, OpenLink openLink) {
        this.readPreferences = readPreferences;
        this.chooseNotifications = chooseNotifications;
        this.openLink = openLink;
    }

    @GetMapping("/notification-preferences")
    Mono<ResponseEntity<PreferencesView>> read(Actor who) {
        return readPreferences.read(who).map(OwnNotificationController::answer);
    }

    @PutMapping("/notification-preferences")
    Mono<ResponseEntity<PreferencesView>> choose(Actor who, @Valid @RequestBody PreferencesRequest request) {
        return chooseNotifications.choose(request.toCommand(who)).map(OwnNotificationController::answer);
    }

    @GetMapping("/links/{code}")
    Mono<ResponseEntity<LinkView>> open(Actor who, @PathVariable String code) {
        return openLink.open(who, code)
                .map(matter ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new LinkView(matter.value())));
    }

    private static ResponseEntity<PreferencesView> answer(ContactPreferences preferences) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(PreferencesView.of(preferences));
    }

    /// @param channels the wanted ones, in the order in which they are tried
    /// @param wechat   an openid; absent to keep the present one, as with the others
    record PreferencesRequest(
            @NotNull List<@NotNull String> channels,
            @Nullable String wechat,
            @Nullable String sms,
            @Nullable String email) {

        ChooseNotifications.Command toCommand(Actor who) {
            var reader = new RequestReader();
            var wanted = new ArrayList<Channel>();
            for (int i = 0; i < channels.size(); i++) {
                reader.choice("/channels/" + i, channels.get(i), Channel.class).ifPresent(wanted::add);
            }
            if (new HashSet<>(wanted).size() < wanted.size()) {
                reader.fault("/channels", "duplicate", "每种方式只能选择一次");
            }
            var addresses = new ArrayList<ContactAddress>();
            address(reader, Channel.WECHAT, wechat, "请先关注微信公众号").ifPresent(addresses::add);
            address(reader, Channel.SMS, sms, "请填写11位手机号码").ifPresent(addresses::add);
            address(reader, Channel.EMAIL, email, "请填写完整的电子邮箱地址").ifPresent(addresses::add);
            reader.done();
            return new ChooseNotifications.Command(who, wanted, addresses);
        }

        private static Optional<ContactAddress> address(
                RequestReader reader, Channel channel, @Nullable String sent, String detail) {
            return reader.value(
                    "/" + channel.wireName(),
                    sent,
                    ContactAddress.LONGEST,
                    value -> new ContactAddress(channel, value),
                    "wrong-value",
                    detail);
        }

        @Override
        public String toString() {
            return "PreferencesRequest[…]";
        }
    }

    /// The addresses are masked.
    record PreferencesView(
            List<String> channels, Optional<String> wechat, Optional<String> sms, Optional<String> email) {

        static PreferencesView of(ContactPreferences preferences) {
            return new PreferencesView(
                    preferences.wanted().stream().map(Channel::wireName).toList(),
                    masked(preferences, Channel.WECHAT),
                    masked(preferences, Channel.SMS),
                    masked(preferences, Channel.EMAIL));
        }

        private static Optional<String> masked(ContactPreferences preferences, Channel channel) {
            return Optional.ofNullable(preferences.addresses().get(channel)).map(ContactAddress::masked);
        }
    }

    record LinkView(UUID matter) {}
}
