package onething.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class DateHeaderTest {

    @Test
    void everyAnswerHasTheServicesTime() {
        var clock = Clock.fixed(Instant.parse("2026-11-28T02:30:00Z"), ZoneOffset.UTC);
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/v1/guides"));

        new DateHeader(clock)
                .filter(exchange, answered -> answered.getResponse().setComplete())
                .block();

        assertThat(exchange.getResponse().getHeaders().getFirst(HttpHeaders.DATE))
                .isEqualTo("Sat, 28 Nov 2026 02:30:00 GMT");
    }
}
