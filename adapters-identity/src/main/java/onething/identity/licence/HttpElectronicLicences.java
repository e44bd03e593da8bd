package onething.identity.licence;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onething.application.port.Unavailable;
import onething.application.port.out.licence.ElectronicLicences;
import onething.domain.account.AccountHolder;
import onething.domain.code.LicenceCode;
import onething.domain.reuse.Licence;
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
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The platform over HTTP. Each call has a limit of time, and a search one of size; the store of files limits
/// its size. After half of 20 calls have failed, the circuit breaker opens for 10 seconds. The failure says its
/// kind, no name and no number.
@Component
class HttpElectronicLicences implements ElectronicLicences, CalledParties {

    private static final Logger LOG = LoggerFactory.getLogger(HttpElectronicLicences.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final @Nullable WebClient platform;
    private final Duration patience;
    private final CircuitBreaker breaker;

    @Autowired
    HttpElectronicLicences(LicenceProperties properties, ObjectProvider<LicencesAddress> stub, WebClient.Builder web) {
        this(properties, stub.getIfAvailable(), web);
    }

    HttpElectronicLicences(LicenceProperties properties, @Nullable LicencesAddress stub, WebClient.Builder web) {
        this.platform = client(address(properties, stub), properties, web);
        this.patience = properties.patience();
        this.breaker = CircuitBreaker.of("licences", OutboundHttp.breaker().build());
        if (platform == null) {
            LOG.warn("electronic licences are off: onething.licences.address is not set. People upload.");
        }
    }

    @Override
    public Map<Party, PartyState> states() {
        return Map.of(Party.LICENCES, platform == null ? PartyState.OFF : BreakerState.of(breaker));
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
    public Mono<Boolean> isOn() {
        return Mono.just(platform != null);
    }

    @Override
    public Mono<List<Licence>> search(LicenceCode kind, AccountHolder.Person holder, UUID consent) {
        var wanted = Map.of(
                "type",
                kind.value(),
                "holder",
                Map.of(
                        "name",
                        holder.name().value(),
                        "idNumber",
                        holder.idCard().value()),
                "consent",
                consent.toString());
        return Mono.defer(() -> asked("/licences/search", wanted).bodyToMono(SearchAnswer.class))
                .map(SearchAnswer::toDomain)
                .switchIfEmpty(Mono.error(() -> new IllegalArgumentException("empty")))
                .timeout(patience)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(HttpElectronicLicences::unavailable);
    }

    @Override
    public Flux<ByteBuffer> file(Licence licence, UUID consent) {
        var wanted = Map.of(
                "id", licence.id().value(),
                "holder", licence.holder().value(),
                "consent", consent.toString());
        return Flux.defer(() -> asked("/licences/file", wanted).bodyToFlux(DataBuffer.class))
                .map(HttpElectronicLicences::copied)
                .timeout(patience)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(HttpElectronicLicences::unavailable);
    }

    private WebClient.ResponseSpec asked(String path, Map<String, ?> wanted) {
        if (platform == null) {
            throw unavailable("off", null);
        }
        return platform.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(wanted)
                .retrieve();
    }

    private static ByteBuffer copied(DataBuffer received) {
        var copy = ByteBuffer.allocate(received.readableByteCount());
        received.toByteBuffer(copy);
        DataBufferUtils.release(received);
        return copy;
    }

    private static Unavailable unavailable(Throwable failure) {
        return switch (failure) {
            case Unavailable off -> off;
            case WebClientResponseException answered ->
                unavailable("status " + answered.getStatusCode().value(), answered);
            case IllegalArgumentException _ -> unavailable("malformed-answer", failure);
            default -> unavailable(OutboundHttp.kindOf(failure), failure);
        };
    }

    private static Unavailable unavailable(String reason, @Nullable Throwable cause) {
        var words = "the platform of electronic licences gives no usable answer: " + reason;
        return cause == null
                ? new Unavailable(Unavailable.What.LICENCES, RETRY_AFTER, words)
                : new Unavailable(Unavailable.What.LICENCES, RETRY_AFTER, words, cause);
    }
}
