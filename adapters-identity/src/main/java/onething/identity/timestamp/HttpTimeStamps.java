package onething.identity.timestamp;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.TimeStamps;
import onething.domain.paper.SealObstacle;
import onething.domain.status.PartyState;
import onething.identity.outbound.BreakerState;
import onething.identity.outbound.OutboundHttp;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;

/// The authority over HTTP. Each call has a limit of time and size. After half of 20 calls have failed, the circuit
/// breaker opens for 10 seconds. What an answer stamps is checked where it is put into the file.
final class HttpTimeStamps implements TimeStamps {

    private static final MediaType QUERY = new MediaType("application", "timestamp-query");
    private static final MediaType REPLY = new MediaType("application", "timestamp-reply");

    private final WebClient authority;
    private final Duration patience;
    private final CircuitBreaker breaker;

    HttpTimeStamps(URI address, TimeStampProperties properties, WebClient.Builder web) {
        this.authority = OutboundHttp.client(web, address, properties.connecting(), properties.key())
                .build();
        this.patience = properties.patience();
        this.breaker = CircuitBreaker.of("time-stamps", OutboundHttp.breaker().build());
    }

    PartyState state() {
        return BreakerState.of(breaker);
    }

    @Override
    public Mono<Boolean> isOn() {
        return Mono.just(true);
    }

    @Override
    public Mono<byte[]> answer(byte[] query) {
        return Mono.defer(() -> authority
                        .post()
                        .contentType(QUERY)
                        .accept(REPLY)
                        .bodyValue(query)
                        .exchangeToMono(HttpTimeStamps::reply))
                .timeout(patience)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(failure -> !(failure instanceof NotSealed), HttpTimeStamps::notSealed);
    }

    /// A refusal of the protocol is a reply too, with status 200.
    private static Mono<byte[]> reply(ClientResponse response) {
        var status = response.statusCode();
        if (!status.is2xxSuccessful()) {
            return response.releaseBody()
                    .then(Mono.error(() -> notSealed(obstacle(status), "status " + status.value())));
        }
        if (response.headers().contentType().filter(REPLY::isCompatibleWith).isEmpty()) {
            return response.releaseBody()
                    .then(Mono.error(() -> notSealed(SealObstacle.STAMP_UNUSABLE, "another type")));
        }
        return response.bodyToMono(byte[].class)
                .switchIfEmpty(Mono.error(() -> notSealed(SealObstacle.STAMP_UNUSABLE, "empty")));
    }

    private static SealObstacle obstacle(HttpStatusCode status) {
        return status.value() == 429 || status.is5xxServerError()
                ? SealObstacle.STAMPS_UNREACHABLE
                : status.is4xxClientError() ? SealObstacle.STAMP_REFUSED : SealObstacle.STAMP_UNUSABLE;
    }

    private static NotSealed notSealed(Throwable failure) {
        var obstacle = switch (failure) {
            case CallNotPermittedException _, TimeoutException _, WebClientRequestException _ ->
                SealObstacle.STAMPS_UNREACHABLE;
            default -> SealObstacle.STAMP_UNUSABLE;
        };
        return new NotSealed(obstacle, reason(OutboundHttp.kindOf(failure)), failure);
    }

    private static NotSealed notSealed(SealObstacle obstacle, String reason) {
        return new NotSealed(obstacle, reason(reason));
    }

    private static String reason(String what) {
        return "the time stamping authority gives no usable answer: " + what;
    }
}
