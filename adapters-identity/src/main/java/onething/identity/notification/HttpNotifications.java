package onething.identity.notification;

import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onething.application.port.out.notification.Notifications;
import onething.domain.notification.Channel;
import onething.domain.notification.Notification;
import onething.domain.notification.SendResult;
import onething.domain.notification.SendResult.TryAgain;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.identity.outbound.CalledParties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The channels whose provider has an address. The start says which are off.
@Component
class HttpNotifications implements Notifications, CalledParties {

    private static final Logger LOG = LoggerFactory.getLogger(HttpNotifications.class);

    private final Map<Channel, Provider> providers = new EnumMap<>(Channel.class);

    @Autowired
    HttpNotifications(
            NotificationProperties properties,
            ObjectProvider<ProviderAddress> stub,
            WebClient.Builder web,
            Clock clock) {
        this(properties, stub.getIfAvailable(), web, clock);
    }

    HttpNotifications(
            NotificationProperties properties, @Nullable ProviderAddress stub, WebClient.Builder web, Clock clock) {
        add(
                Channel.WECHAT,
                properties.wechat().address(),
                stub,
                at -> new WechatTemplateMessages(at, properties, web, clock));
        add(Channel.SMS, properties.sms().address(), stub, at -> Gateway.sms(at, properties, web));
        add(Channel.EMAIL, properties.email().address(), stub, at -> Gateway.email(at, properties, web));
        for (var channel : Channel.values()) {
            if (!providers.containsKey(channel)) {
                LOG.warn(
                        "notifications by {} are off: onething.notifications.{}.address is not set. What they should"
                                + " deliver waits.",
                        channel.wireName(),
                        channel.wireName());
            }
        }
    }

    @Override
    public Map<Party, PartyState> states() {
        return Map.of(
                Party.WECHAT, state(Channel.WECHAT), Party.SMS, state(Channel.SMS), Party.EMAIL, state(Channel.EMAIL));
    }

    private PartyState state(Channel channel) {
        var provider = providers.get(channel);
        return provider == null ? PartyState.OFF : provider.state();
    }

    @Override
    public Flux<Channel> channels() {
        return Flux.fromIterable(providers.keySet());
    }

    @Override
    public Mono<SendResult> send(Notification notification) {
        var provider = providers.get(notification.to().channel());
        return provider == null
                ? Mono.just(new TryAgain("channel-off", Optional.empty()))
                : provider.send(notification);
    }

    private void add(
            Channel channel, @Nullable URI address, @Nullable ProviderAddress stub, Function<URI, Provider> provider) {
        if (address != null && !address.toString().isBlank()) {
            providers.put(channel, provider.apply(address));
        } else if (stub != null) {
            providers.put(channel, provider.apply(stub.value()));
        }
    }
}
