package onething.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.application.port.Unavailable;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/// A line about a request says whose it was: by the id of the account, never by the name.
class LoggedFaultsTest {

    private static final UUID ID = UUID.fromString("01a22fc4-829a-7000-925b-322b9f5d144b");

    private final Logger logger = (Logger) LoggerFactory.getLogger(Problems.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

    @BeforeEach
    void listens() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopsListening() {
        logger.detachAppender(lines);
    }

    @Test
    void aFaultSaysWho() {
        RequestCaller.remember(exchange, new Actor.Citizen(new PersonId(ID), "李娜"));
        var problem = Problems.of(new IllegalStateException(), exchange);

        assertThat(theLine())
                .containsEntry("who", ID.toString())
                .containsEntry("request", exchange.getRequest().getId())
                .containsEntry("correlationId", problem.body().getProperties().get("correlationId"))
                .doesNotContainValue("李娜");
    }

    @Test
    void anOutageSaysWho() {
        var away =
                new Unavailable(Unavailable.What.DATABASE, Duration.ofSeconds(1), "away", new IllegalStateException());
        Problems.of(away, exchange);

        assertThat(theLine()).containsEntry("who", "nobody").containsKey("request");
    }

    private Map<String, Object> theLine() {
        assertThat(lines.list).hasSize(1);
        return lines.list.getFirst().getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> pair.value));
    }
}
