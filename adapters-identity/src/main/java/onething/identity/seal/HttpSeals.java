package onething.identity.seal;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.Seals;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.SealObstacle;
import onething.domain.status.PartyState;
import onething.domain.text.Sha256;
import onething.identity.outbound.BreakerState;
import onething.identity.outbound.OutboundHttp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/// The platform over HTTP. Each call has a limit of time and size. After half of 20 calls have failed, the circuit
/// breaker opens for 10 seconds. What a signature signs is checked where it is put into the file.
final class HttpSeals implements Seals {

    /// A seal has its picture twice.
    private static final int LARGEST_ANSWER_BYTES = 1024 * 1024;

    private final WebClient platform;
    private final Duration patience;
    private final CircuitBreaker breaker;

    HttpSeals(URI address, SealProperties properties, WebClient.Builder web) {
        this.platform = OutboundHttp.client(web, address, properties.connecting(), properties.key())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER_BYTES))
                .build();
        this.patience = properties.patience();
        this.breaker = CircuitBreaker.of("seals", OutboundHttp.breaker().build());
    }

    PartyState state() {
        return BreakerState.of(breaker);
    }

    @Override
    public Mono<Boolean> isOn() {
        return Mono.just(true);
    }

    @Override
    public Mono<OfficeSeal> of(String office) {
        return Mono.defer(() -> platform.get()
                        .uri("/seals?office={office}", office)
                        .retrieve()
                        .bodyToMono(SealAnswer.class))
                .map(SealAnswer::toDomain)
                .transform(this::answered);
    }

    @Override
    public Mono<byte[]> sign(Wanted wanted) {
        return Mono.defer(() -> platform.post()
                        .uri("/signatures")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Map.of(
                                "paper", wanted.id().toString(),
                                "format", wanted.format().wireName(),
                                "seal",
                                        HexFormat.of()
                                                .formatHex(
                                                        Sha256.of(wanted.seal().data())),
                                "digest", Base64.getEncoder().encodeToString(wanted.digest()),
                                "at", wanted.at().toString()))
                        .retrieve()
                        .bodyToMono(SignatureAnswer.class))
                .map(answer -> bytes(answer.signature()))
                .transform(this::answered);
    }

    private <T> Mono<T> answered(Mono<T> answer) {
        return answer.switchIfEmpty(Mono.error(() -> new IllegalArgumentException("empty")))
                .timeout(patience)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(HttpSeals::notSealed);
    }

    private static NotSealed notSealed(Throwable failure) {
        return switch (failure) {
            case WebClientResponseException answered -> notSealed(answered);
            case CallNotPermittedException _, TimeoutException _, WebClientRequestException _ ->
                notSealed(SealObstacle.UNREACHABLE, OutboundHttp.kindOf(failure), failure);
            case IllegalArgumentException _ -> notSealed(SealObstacle.UNUSABLE, "malformed-answer", failure);
            default -> notSealed(SealObstacle.UNUSABLE, OutboundHttp.kindOf(failure), failure);
        };
    }

    private static NotSealed notSealed(WebClientResponseException answer) {
        var status = answer.getStatusCode();
        var obstacle = status.value() == 404
                ? SealObstacle.NO_SEAL
                : status.value() == 429 || status.is5xxServerError()
                        ? SealObstacle.UNREACHABLE
                        : status.is4xxClientError() ? SealObstacle.REFUSED : SealObstacle.UNUSABLE;
        return notSealed(obstacle, "status " + status.value(), answer);
    }

    private static NotSealed notSealed(SealObstacle obstacle, String reason, Throwable cause) {
        return new NotSealed(obstacle, "the platform of seals gives no usable answer: " + reason, cause);
    }

    /// @throws IllegalArgumentException if it is missing, or no Base64
    private static byte[] bytes(@Nullable String base64) {
        if (base64 == null || base64.isBlank()) {
            throw new IllegalArgumentException("missing");
        }
        return Base64.getDecoder().decode(base64);
    }

    /// @param sample never guessed: an answer without it is none
    record SealAnswer(
            @Nullable String holder,
            @Nullable Boolean sample,
            @Nullable String picture,
            @Nullable String data) {

        private static final int LONGEST_NAME = 100;

        OfficeSeal toDomain() {
            if (holder == null || holder.isBlank() || holder.length() > LONGEST_NAME || sample == null) {
                throw new IllegalArgumentException("says too little");
            }
            return new OfficeSeal(holder, sample, bytes(picture), bytes(data));
        }
    }

    record SignatureAnswer(@Nullable String signature) {}
}
