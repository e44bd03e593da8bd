package onething.identity.licence;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import onething.application.port.Unavailable;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.identity.outbound.BreakerState;
import onething.identity.outbound.CalledParties;
import onething.identity.outbound.OutboundHttp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The platform over HTTP. Each call has a limit of time, and an answer in JSON one of size. After half of 20 calls
/// have failed, the circuit breaker opens for 10 seconds. The failure says its kind, no name and no number.
@Component
class LicencePlatform implements CalledParties {

    private static final Logger LOG = LoggerFactory.getLogger(LicencePlatform.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final @Nullable WebClient client;
    private final Duration patience;
    private final CircuitBreaker breaker;

    @Autowired
    LicencePlatform(LicenceProperties properties, ObjectProvider<LicencesAddress> stub, WebClient.Builder web) {
        this(properties, stub.getIfAvailable(), web);
    }

    LicencePlatform(LicenceProperties properties, @Nullable LicencesAddress stub, WebClient.Builder web) {
        this.client = client(address(properties, stub), properties, web);
        this.patience = properties.patience();
        this.breaker = CircuitBreaker.of("licences", OutboundHttp.breaker().build());
        if (client == null) {
            LOG.warn("electronic licences are off: onething.licences.address is not set. People upload, and enterprises"
                    + " get their accounts from the operator.");
        }
    }

    private static @Nullable URI address(LicenceProperties properties, @Nullable LicencesAddress stub) {
        var address = properties.address();
        if (address != null && !address.toString().isBlank()) {
            return address;
        }
        return stub == null ? null : stub.value();
    }

    private static @Nullable WebClient client(
            @Nullable URI address, LicenceProperties properties, WebClient.Builder web) {
        if (address == null) {
            return null;
        }
        return OutboundHttp.client(web, address, properties.connecting(), properties.key())
                .build();
    }

    @Override
    public Map<Party, PartyState> states() {
        return Map.of(Party.LICENCES, client == null ? PartyState.OFF : BreakerState.of(breaker));
    }

    boolean isOn() {
        return client != null;
    }

    /// @throws Unavailable where there is no platform
    WebClient.ResponseSpec asked(String path, Map<String, ?> wanted, Unavailable.What what) {
        if (client == null) {
            throw unavailable(what, "off", null);
        }
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(wanted)
                .retrieve();
    }

    /// Limits the time of a call, counts it, and gives each failure as [Unavailable].
    ///
    /// @param what is unavailable then
    <T> Mono<T> guarded(Mono<T> call, Unavailable.What what) {
        return call.switchIfEmpty(Mono.error(() -> new IllegalArgumentException("empty")))
                .timeout(patience)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(failure -> unavailable(what, failure));
    }

    /// The same for a stream; the limit of time is for each of its pieces.
    <T> Flux<T> guarded(Flux<T> call, Unavailable.What what) {
        return call.timeout(patience)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(failure -> unavailable(what, failure));
    }

    private static Unavailable unavailable(Unavailable.What what, Throwable failure) {
        return switch (failure) {
            case Unavailable off -> off;
            case WebClientResponseException answered ->
                unavailable(what, "status " + answered.getStatusCode().value(), answered);
            case IllegalArgumentException _ -> unavailable(what, "malformed-answer", failure);
            default -> unavailable(what, OutboundHttp.kindOf(failure), failure);
        };
    }

    private static Unavailable unavailable(Unavailable.What what, String reason, @Nullable Throwable cause) {
        var words = "the platform of electronic licences gives no usable answer: " + reason;
        return cause == null
                ? new Unavailable(what, RETRY_AFTER, words)
                : new Unavailable(what, RETRY_AFTER, words, cause);
    }
}
