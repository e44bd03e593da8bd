package onething.identity.yuexinqian;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import onething.application.port.out.Ids;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.identity.outbound.BreakerState;
import onething.identity.outbound.CalledParties;
import onething.identity.outbound.OutboundHttp;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// The four calls to the provider, each with a limit of time and size. After half of 20 calls have failed,
/// the circuit breaker opens for 10 seconds: calls then fail at once instead of waiting.
@Component
class YuexinqianClient implements CalledParties {

    private static final String AUTHORIZE = "/sso/connect/page/oauth2/authorize";
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final YuexinqianAddress address;
    private final YuexinqianProperties properties;
    private final WebClient web;
    private final Ids ids;
    private final Clock clock;
    private final CircuitBreaker breaker =
            CircuitBreaker.of("yuexinqian", OutboundHttp.breaker().build());

    YuexinqianClient(
            YuexinqianAddress address, YuexinqianProperties properties, WebClient.Builder web, Ids ids, Clock clock) {
        this.address = address;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
        this.web = OutboundHttp.client(web, address.value(), properties.connecting())
                .build();
    }

    @Override
    public Map<Party, PartyState> states() {
        return Map.of(Party.YUEXINQIAN, BreakerState.of(breaker));
    }

    String authorizeUrl(String state, String loginHint) {
        return UriComponentsBuilder.fromUri(address.value())
                .path(AUTHORIZE)
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{callback}")
                .queryParam("response_type", "code")
                .queryParam("scope", "all")
                .queryParam("service", "initService")
                .queryParam("state", "{state}")
                .queryParam("login_hint", loginHint)
                .encode()
                .buildAndExpand(properties.clientId(), properties.callback(), state)
                .toUriString();
    }

    /// Never retried: the code works once.
    Mono<Wire.TokenAnswer> token(String code) {
        return web.post()
                .uri("/sso/connect/page/oauth2/access_token")
                .body(BodyInserters.fromFormData("client_id", properties.clientId())
                        .with("client_secret", properties.clientSecret())
                        .with("code", code)
                        .with("redirect_uri", properties.callback().toString())
                        .with("grant_type", "authorization_code"))
                .retrieve()
                .bodyToMono(Wire.TokenAnswer.class)
                .transform(this::guarded);
    }

    /// Never retried: the token works once.
    Mono<Wire.PersonAnswer> person(String token) {
        return Mono.defer(() -> {
                    var seconds = clock.instant().getEpochSecond();
                    var nonce = ids.next().toString();
                    return web.post()
                            .uri("/ebus/tif/sso/connect/page/oneoffcode2yrzuserinfo")
                            .header("x-tif-paasid", properties.paasId())
                            .header("x-tif-timestamp", Long.toString(seconds))
                            .header("x-tif-nonce", nonce)
                            .header("x-tif-signature", Digest.signature(seconds, properties.paasToken(), nonce))
                            .contentType(MediaType.APPLICATION_JSON)
                            .bodyValue(new Wire.PersonQuestion(token))
                            .retrieve()
                            .bodyToMono(Wire.PersonAnswer.class);
                })
                .transform(this::guarded);
    }

    Mono<Wire.FaceAnswer> beginFace(Wire.FaceQuestion question) {
        return web.post()
                .uri("/face/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(question)
                .retrieve()
                .bodyToMono(Wire.FaceAnswer.class)
                .transform(this::guarded);
    }

    /// Retried after a failure: the call changes nothing.
    Mono<Wire.ResultAnswer> result(Wire.ResultQuestion question) {
        return web.post()
                .uri("/face/sessions/query")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(question)
                .retrieve()
                .bodyToMono(Wire.ResultAnswer.class)
                .transform(this::guarded)
                .retryWhen(Retry.backoff(properties.retries(), PAUSE)
                        .filter(YuexinqianClient::mayPass)
                        .onRetryExhaustedThrow((_, last) -> last.failure()));
    }

    private <T> Mono<T> guarded(Mono<T> call) {
        return call.timeout(properties.patience()).transformDeferred(CircuitBreakerOperator.of(breaker));
    }

    /// Whether a retry may succeed. An unreadable answer or a forbidden call stays so; any other failure
    /// may pass.
    private static boolean mayPass(Throwable failure) {
        return switch (failure) {
            case DecodingException _ -> false;
            case WebClientResponseException answered -> answered.getStatusCode().is5xxServerError();
            case CallNotPermittedException _ -> false;
            default -> true;
        };
    }
}
