package onething.identity.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import onething.domain.notification.Channel;
import onething.domain.notification.Notification;
import onething.domain.notification.SendResult;
import onething.domain.notification.SendResult.Accepted;
import onething.domain.notification.SendResult.Unreachable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/// A gateway for SMS, or a mail service. Both take JSON with a bearer token, recognise a repeated message by the
/// `Idempotency-Key`, and answer with their own number of it.
final class Gateway extends Provider {

    private final String path;
    private final String key;
    private final Function<Notification, Map<String, String>> body;

    private Gateway(
            Channel channel,
            URI address,
            String path,
            String key,
            Function<Notification, Map<String, String>> body,
            NotificationProperties properties,
            WebClient.Builder web) {
        super(channel, address, properties, web);
        this.path = path;
        this.key = key;
        this.body = body;
    }

    static Gateway sms(URI address, NotificationProperties properties, WebClient.Builder web) {
        var sms = properties.sms();
        return new Gateway(
                Channel.SMS,
                address,
                "/messages",
                sms.key(),
                notification -> Map.of(
                        "id", notification.id().toString(),
                        "to", notification.to().value(),
                        "signature", sms.signature(),
                        "text", notification.line()),
                properties,
                web);
    }

    static Gateway email(URI address, NotificationProperties properties, WebClient.Builder web) {
        var email = properties.email();
        return new Gateway(
                Channel.EMAIL,
                address,
                "/emails",
                email.key(),
                notification -> Map.of(
                        "from", email.from(),
                        "to", notification.to().value(),
                        "subject", email.subject(),
                        "text", notification.line()),
                properties,
                web);
    }

    @Override
    Mono<SendResult> attempt(WebClient provider, Notification notification) {
        return provider.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(key))
                .header("Idempotency-Key", notification.id().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.apply(notification))
                .retrieve()
                .bodyToMono(Answer.class)
                .map(Gateway::result);
    }

    private static SendResult result(Answer answer) {
        var id = answer.id();
        return id == null || id.isBlank() ? new Unreachable("malformed-answer") : new Accepted(id);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(@Nullable String id) {}
}
