package onething.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class UndispatchedProblemsTest {

    private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
    private final UndispatchedProblems problems = new UndispatchedProblems();

    @Test
    void anErrorDuringAnAnswerIsReportedAsTheFirstError() {
        exchange.getResponse().setComplete().block();
        var hungUp = new IOException("Connection reset by peer");
        var framework = new UnsupportedOperationException();
        framework.addSuppressed(hungUp);

        problems.handle(exchange, framework)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(hungUp));
    }

    /// [UndispatchedProblems] relies on this.
    @Test
    void aFailureWhileAnsweringAnErrorKeepsTheFirstError() {
        var hungUp = new IOException("Connection reset by peer");

        Mono.error(hungUp)
                .onErrorResume(_ -> {
                    throw new UnsupportedOperationException();
                })
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(error.getSuppressed()).contains(hungUp));
    }

    @Test
    void otherErrorsStayUnchanged() {
        exchange.getResponse().setComplete().block();
        var fault = new UnsupportedOperationException("not yet");

        problems.handle(exchange, fault)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(fault));
    }
}
