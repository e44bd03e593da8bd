package onething.identity.bank;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.out.payment.Bank;
import onething.domain.code.WireNamed;
import onething.domain.payment.BankAnswer;
import onething.domain.payment.BankAnswer.Accepted;
import onething.domain.payment.BankAnswer.Later;
import onething.domain.payment.BankAnswer.Paid;
import onething.domain.payment.BankAnswer.Refused;
import onething.domain.payment.PaymentOrder;
import onething.domain.payment.PaymentRefusal;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/// The bank over HTTP. Each call has a limit of time and size. After half of 20 calls have failed, the circuit
/// breaker opens for 10 seconds. Every failure is an answer, and none is a refusal: only the bank's word refuses.
/// The log has the kind of failure, no name and no account.
@Component
class HttpBank implements Bank, CalledParties {

    private static final Logger LOG = LoggerFactory.getLogger(HttpBank.class);
    private static final String ORDERS = "/payment-orders";
    private static final BankAnswer OFF = later("bank-off");

    private final BankProperties properties;
    private final @Nullable WebClient bank;
    private final CircuitBreaker breaker;

    @Autowired
    HttpBank(BankProperties properties, ObjectProvider<BankAddress> stub, WebClient.Builder web) {
        this(properties, stub.getIfAvailable(), web);
    }

    HttpBank(BankProperties properties, @Nullable BankAddress stub, WebClient.Builder web) {
        this.properties = properties;
        this.bank = client(address(properties, stub), properties, web);
        this.breaker = CircuitBreaker.of("bank", OutboundHttp.breaker().build());
        if (bank == null) {
            LOG.warn("payments are off: onething.bank.address is not set. Payment orders wait.");
        }
    }

    @Override
    public Map<Party, PartyState> states() {
        return Map.of(Party.BANK, bank == null ? PartyState.OFF : BreakerState.of(breaker));
    }

    private static @Nullable URI address(BankProperties properties, @Nullable BankAddress stub) {
        var address = properties.address();
        if (address != null && !address.toString().isBlank()) {
            return address;
        }
        return stub == null ? null : stub.value();
    }

    private static @Nullable WebClient client(@Nullable URI address, BankProperties properties, WebClient.Builder web) {
        if (address == null) {
            return null;
        }
        return OutboundHttp.client(web, address, properties.connecting(), properties.key())
                .build();
    }

    @Override
    public Mono<BankAnswer> pay(PaymentOrder order) {
        return bank == null
                ? Mono.just(OFF)
                : answer(bank.post()
                        .uri(ORDERS)
                        .header("Idempotency-Key", order.id().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Map.of(
                                "id", order.id().toString(),
                                "payee", order.payee().value(),
                                "bank", order.bank().value(),
                                "account", order.account().value(),
                                "amount", order.amount().toPlainString(),
                                "currency", "CNY",
                                "purpose", order.purpose().toString())));
    }

    @Override
    public Mono<BankAnswer> ask(UUID order) {
        return bank == null ? Mono.just(OFF) : answer(bank.get().uri(ORDERS + "/{id}", order));
    }

    private Mono<BankAnswer> answer(WebClient.RequestHeadersSpec<?> request) {
        return request.retrieve()
                .bodyToMono(Answer.class)
                .map(Answer::toDomain)
                .timeout(properties.patience())
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorResume(Exception.class, failure -> Mono.just(later(failure)))
                .defaultIfEmpty(later("empty-answer"));
    }

    private static BankAnswer later(Exception failure) {
        LOG.warn("the bank did not answer: {}", failure.getClass().getSimpleName());
        return switch (failure) {
            case WebClientResponseException answered -> answered(answered);
            default -> later(OutboundHttp.kindOf(failure));
        };
    }

    private static BankAnswer answered(WebClientResponseException answer) {
        return switch (answer.getStatusCode().value()) {
            case 401, 403 -> later("credentials");
            case 429 -> new Later("too-many", retryAfter(answer.getHeaders()));
            default ->
                answer.getStatusCode().is4xxClientError()
                        ? later("order-not-understood")
                        : new Later("bank-error", retryAfter(answer.getHeaders()));
        };
    }

    private static BankAnswer later(String reason) {
        return new Later(reason, Optional.empty());
    }

    /// Only seconds; a date would need the bank's clock.
    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            @Nullable String state,
            @Nullable String number,
            @Nullable String paidOn,
            @Nullable String receipt,
            @Nullable String reason) {

        BankAnswer toDomain() {
            var known = Optional.<BankAnswer>empty();
            if ("accepted".equals(state)) {
                known = present(number).map(Accepted::new);
            } else if ("paid".equals(state)) {
                known = present(receipt).flatMap(number -> day().map(day -> new Paid(number, day)));
            } else if ("refused".equals(state)) {
                known = Optional.of(new Refused(present(reason)
                        .flatMap(word -> WireNamed.find(PaymentRefusal.class, word))
                        .orElse(PaymentRefusal.OTHER)));
            }
            return known.orElseGet(() -> later("malformed-answer"));
        }

        private Optional<LocalDate> day() {
            try {
                return present(paidOn).map(LocalDate::parse);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        /// A number of the bank goes into a field of 60 characters.
        private static Optional<String> present(@Nullable String text) {
            return Optional.ofNullable(text)
                    .map(String::strip)
                    .filter(found -> !found.isEmpty() && found.length() <= 60);
        }
    }
}
