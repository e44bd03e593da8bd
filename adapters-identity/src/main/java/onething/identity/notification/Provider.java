package onething.identity.notification;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import onething.domain.notification.Channel;
import onething.domain.notification.Notification;
import onething.domain.notification.SendResult;
import onething.domain.notification.SendResult.Refused;
import onething.domain.notification.SendResult.TryAgain;
import onething.domain.notification.SendResult.Unreachable;
import onething.domain.status.PartyState;
import onething.identity.outbound.BreakerState;
import onething.identity.outbound.OutboundHttp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/// A provider of one channel. Each call has a limit of time and size. After half of 20 calls have failed, the
/// circuit breaker opens for 10 seconds. Every failure becomes a result. The log has the kind of failure, no
/// address and no text.
abstract class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final Channel channel;
    private final Duration patience;
    private final WebClient web;
    private final CircuitBreaker breaker;

    Provider(Channel channel, URI address, NotificationProperties properties, WebClient.Builder web) {
        this.channel = channel;
        this.patience = properties.patience();
        this.web = OutboundHttp.client(web, address, properties.connecting()).build();
        this.breaker = CircuitBreaker.of(
                channel.wireName(),
                OutboundHttp.breaker()
                        .ignoreException(Provider::isAboutTheMessage)
                        .build());
    }

    PartyState state() {
        return BreakerState.of(breaker);
    }

    /// One attempt, which may fail.
    abstract Mono<SendResult> attempt(WebClient provider, Notification notification);

    Mono<SendResult> send(Notification notification) {
        return attempt(web, notification)
                .timeout(patience)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorResume(Exception.class, failure -> Mono.just(result(failure)))
                .defaultIfEmpty(new Unreachable("empty-answer"));
    }

    private SendResult result(Exception failure) {
        LOG.warn(
                "{} took no notification: {}",
                channel.wireName(),
                failure.getClass().getSimpleName());
        return switch (failure) {
            case WebClientResponseException answered -> answered(answered);
            default -> new Unreachable(OutboundHttp.kindOf(failure));
        };
    }

    private static SendResult answered(WebClientResponseException answer) {
        int status = answer.getStatusCode().value();
        if (isAboutTheMessage(answer)) {
            return new Refused("address-refused");
        }
        if (status == 429) {
            return new TryAgain("too-many", retryAfter(answer.getHeaders()));
        }
        if (status == 401 || status == 403) {
            return new TryAgain("credentials", Optional.empty());
        }
        return answer.getStatusCode().is2xxSuccessful()
                ? new Unreachable("malformed-answer")
                : new TryAgain("provider-error", retryAfter(answer.getHeaders()));
    }

    /// The provider is well, and does not take this one.
    private static boolean isAboutTheMessage(Throwable failure) {
        return failure instanceof WebClientResponseException answer
                && switch (answer.getStatusCode().value()) {
                    case 400, 404, 410, 422 -> true;
                    default -> false;
                };
    }

    /// Only seconds; a date would need the provider's clock.
    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
