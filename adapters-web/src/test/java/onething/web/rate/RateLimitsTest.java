package onething.web.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import onething.application.service.TestClock;
import onething.domain.party.Actor;
import onething.web.Callers;
import onething.web.CallersAddress;
import onething.web.CallersAddressTest;
import onething.web.rate.RateProperties.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

class RateLimitsTest {

    private static final Rate NONE_SET = new Rate(0, 0);

    private Instant now = Instant.parse("2026-09-01T04:00:00Z");
    private final CallersAddress addresses = CallersAddressTest.behind("10.0.0.0/8");
    private final RateLimits limits = new RateLimits(few(), addresses, new TestClock(() -> now));
    private final WebFilter byAddress = limits.byAddress();
    private final WebFilter byPerson = limits.byPerson();

    @Test
    void aCallerWhoAsksTooOftenGetsTheWaitAndThenContinues() {
        assertThat(IntStream.range(0, 3).mapToObj(_ -> status(HttpMethod.GET, "/login/captcha", "203.0.113.1")))
                .containsOnly(HttpStatus.OK);

        var refused = filtered(byAddress, from(HttpMethod.GET, "/login/captcha", "203.0.113.1"));
        assertThat(refused.getResponse().getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(refused.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("20");

        now = now.plusSeconds(20);
        assertThat(status(HttpMethod.GET, "/login/captcha", "203.0.113.1")).isEqualTo(HttpStatus.OK);
        assertThat(status(HttpMethod.GET, "/login/captcha", "203.0.113.1")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void addressesAndKindsOfRequestsAreCountedSeparately() {
        exhaust("/login/captcha");

        assertThat(status(HttpMethod.GET, "/login/captcha", "203.0.113.2")).isEqualTo(HttpStatus.OK);
        assertThat(status(HttpMethod.POST, "/login/password", "203.0.113.1")).isEqualTo(HttpStatus.OK);
        assertThat(status(HttpMethod.GET, "/api/v1/guides", "203.0.113.1")).isEqualTo(HttpStatus.OK);
    }

    @Test
    void anIpv6NetworkCountsAsOneAddress() {
        assertThat(IntStream.range(1, 5)
                        .mapToObj(host -> status(HttpMethod.GET, "/login/captcha", "2001:db8:0:1::" + host)))
                .containsExactly(HttpStatus.OK, HttpStatus.OK, HttpStatus.OK, HttpStatus.TOO_MANY_REQUESTS);
        assertThat(status(HttpMethod.GET, "/login/captcha", "2001:db8:0:2::1")).isEqualTo(HttpStatus.OK);
    }

    /// A request that is routed is counted, in any spelling of its path.
    @ParameterizedTest
    @ValueSource(strings = {"/%6Cogin/captcha", "/login/c%61ptcha"})
    void aPercentEncodedPathIsTheSame(String written) {
        exhaust("/login/captcha");

        assertThat(filtered(
                                byAddress,
                                MockServerWebExchange.from(MockServerHttpRequest.method(
                                                HttpMethod.GET, URI.create("http://localhost" + written))
                                        .remoteAddress(new InetSocketAddress("203.0.113.1", 40_000))))
                        .getResponse()
                        .getStatusCode())
                .isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void aPageAndItsFilesAreNotCounted() {
        assertThat(IntStream.range(0, 100).mapToObj(_ -> status(HttpMethod.GET, "/assets/app.js", "203.0.113.1")))
                .containsOnly(HttpStatus.OK);
    }

    @Test
    void aPersonIsCountedFromAllAddresses() {
        var path = "/api/v1/bundles/0190-1/submission";
        for (int i = 0; i < 2; i++) {
            assertThat(asked(path, Callers.LI_NA, "203.0.113." + i)).isEqualTo(HttpStatus.OK);
        }

        assertThat(asked(path, Callers.LI_NA, "203.0.113.9")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(asked(path, Callers.OFFICER_WANG, "203.0.113.9")).isEqualTo(HttpStatus.OK);
        assertThat(asked("/api/v1/bundles/0190-1/materials", Callers.LI_NA, "203.0.113.9"))
                .isEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "true, 1000"})
    void theLimitsCanBeTurnedOffForMeasuring(boolean enabled, int times) {
        var lifted = new RateLimits(
                new RateProperties(
                        enabled,
                        times,
                        NONE_SET,
                        NONE_SET,
                        new Rate(3, 3),
                        NONE_SET,
                        NONE_SET,
                        NONE_SET,
                        NONE_SET,
                        NONE_SET,
                        NONE_SET,
                        NONE_SET,
                        NONE_SET),
                addresses,
                new TestClock(() -> now));

        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(
                                _ -> filtered(lifted.byAddress(), from(HttpMethod.GET, "/login/captcha", "203.0.113.1"))
                                        .getResponse()
                                        .getStatusCode()))
                .containsOnly(HttpStatus.OK);
    }

    private void exhaust(String path) {
        List.of(1, 2, 3, 4).forEach(_ -> status(HttpMethod.GET, path, "203.0.113.1"));
    }

    private Object status(HttpMethod method, String path, String address) {
        return filtered(byAddress, from(method, path, address)).getResponse().getStatusCode();
    }

    private Object asked(String path, Actor who, String address) {
        var exchange = from(HttpMethod.POST, path, address)
                .mutate()
                .principal(Mono.just(new TestingAuthenticationToken(who, "token")))
                .build();
        return filtered(byPerson, exchange).getResponse().getStatusCode();
    }

    private static ServerWebExchange filtered(WebFilter filter, ServerWebExchange exchange) {
        filter.filter(exchange, passed -> {
                    passed.getResponse().setStatusCode(HttpStatus.OK);
                    return Mono.empty();
                })
                .block();
        return exchange;
    }

    private static ServerWebExchange from(HttpMethod method, String path, String address) {
        return MockServerWebExchange.from(
                MockServerHttpRequest.method(method, path).remoteAddress(new InetSocketAddress(address, 40_000)));
    }

    private static RateProperties few() {
        return new RateProperties(
                true,
                1,
                NONE_SET,
                NONE_SET,
                new Rate(3, 3),
                NONE_SET,
                NONE_SET,
                NONE_SET,
                new Rate(2, 2),
                NONE_SET,
                NONE_SET,
                NONE_SET,
                NONE_SET);
    }
}
