package onething.identity.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import onething.domain.notification.Channel;
import onething.domain.notification.Notification;
import onething.domain.notification.SendResult;
import onething.domain.notification.SendResult.Accepted;
import onething.domain.notification.SendResult.Refused;
import onething.domain.notification.SendResult.TryAgain;
import onething.domain.notification.SendResult.Unreachable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/// 微信模板消息. The token of the account is kept until shortly before it expires, or until WeChat no longer takes
/// it.
///
/// | errcode                | meaning                                | what follows  |
/// |------------------------|----------------------------------------|---------------|
/// | 0                      | taken over                             | delivered     |
/// | 40003, 43004, 43101    | unknown openid, no follower, refused   | refused       |
/// | 40001, 40014, 42001    | the token is no longer good            | another token |
/// | others, such as 45009  | busy, too many, or the account's fault | tried again   |
final class WechatTemplateMessages extends Provider {

    private static final int SPARE_SECONDS = 300;

    private final NotificationProperties.Wechat account;
    private final Clock clock;

    private volatile @Nullable Token token;

    WechatTemplateMessages(URI address, NotificationProperties properties, WebClient.Builder web, Clock clock) {
        super(Channel.WECHAT, address, properties, web);
        this.account = properties.wechat();
        this.clock = clock;
    }

    @Override
    Mono<SendResult> attempt(WebClient provider, Notification notification) {
        return token(provider)
                .flatMap(good -> sent(provider, good, notification))
                .defaultIfEmpty(new TryAgain("no-token", Optional.empty()));
    }

    private Mono<SendResult> sent(WebClient provider, Token good, Notification notification) {
        return provider.post()
                .uri(uri -> uri.path("/cgi-bin/message/template/send")
                        .queryParam("access_token", "{token}")
                        .build(good.value()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "touser", notification.to().value(),
                        "template_id", account.template(),
                        "url", notification.link(),
                        // WeChat recognises a repeated message by it.
                        "client_msg_id", notification.id().toString().replace("-", ""),
                        "data", Map.of("thing1", Map.of("value", notification.text()))))
                .retrieve()
                .bodyToMono(SendAnswer.class)
                .map(answer -> result(answer, good));
    }

    private Mono<Token> token(WebClient provider) {
        var kept = token;
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return Mono.just(kept);
        }
        return provider.post()
                .uri("/cgi-bin/stable_token")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "grant_type", "client_credential", "appid", account.appId(), "secret", account.appSecret()))
                .retrieve()
                .bodyToMono(TokenAnswer.class)
                .flatMap(answer -> Mono.justOrEmpty(answer.token())
                        .map(value -> new Token(value, clock.instant().plusSeconds(answer.keptSeconds()))))
                .doOnNext(drawn -> token = drawn);
    }

    private SendResult result(SendAnswer answer, Token used) {
        var errcode = answer.errcode();
        if (errcode == null) {
            return new Unreachable("malformed-answer");
        }
        return switch (errcode) {
            case 0 -> new Accepted(answer.msgid() == null ? "" : answer.msgid().toString());
            case 40003, 43004, 43101 -> new Refused("not-a-follower");
            case 40001, 40014, 42001 -> {
                if (used.equals(token)) {
                    token = null;
                }
                yield new TryAgain("token-refused", Optional.empty());
            }
            default -> new TryAgain("errcode-" + errcode, Optional.empty());
        };
    }

    private record Token(String value, Instant until) {

        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record TokenAnswer(
            @JsonProperty("access_token") @Nullable String token,
            @JsonProperty("expires_in") @Nullable Integer expiresIn) {

        /// How long it may be kept.
        int keptSeconds() {
            return expiresIn == null ? 0 : Math.max(0, expiresIn - SPARE_SECONDS);
        }

        @Override
        public String toString() {
            return "TokenAnswer[…]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SendAnswer(@Nullable Integer errcode, @Nullable Long msgid) {}
}
