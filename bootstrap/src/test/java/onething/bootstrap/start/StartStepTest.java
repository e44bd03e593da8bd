package onething.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import onething.application.port.Unavailable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class StartStepTest {

    private static final Duration LONGER_THAN_EVERY_RETRY = Duration.ofMinutes(1);
    private static final Unavailable AWAY =
            new Unavailable(Unavailable.What.DATABASE, Duration.ofSeconds(1), "the database is away");

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aStepIsTakenAgainWhileTheDatabaseDoesNotAnswer() {
        StepVerifier.withVirtualTime(() -> StartStep.patient(failingFor(2, AWAY)))
                .thenAwait(LONGER_THAN_EVERY_RETRY)
                .verifyComplete();

        assertThat(tries).hasValue(3);
    }

    @Test
    void theStartEndsWhenTheDatabaseStaysAway() {
        StepVerifier.withVirtualTime(() -> StartStep.patient(failingFor(Integer.MAX_VALUE, AWAY)))
                .thenAwait(LONGER_THAN_EVERY_RETRY)
                .verifyErrorMatches(AWAY::equals);
    }

    @Test
    void anotherFailureEndsTheStartAtOnce() {
        var wrong = new IllegalStateException("a sample person is in this database");

        StepVerifier.create(StartStep.patient(failingFor(Integer.MAX_VALUE, wrong)))
                .verifyErrorMatches(wrong::equals);

        assertThat(tries).hasValue(1);
    }

    private Mono<Void> failingFor(int times, RuntimeException failure) {
        return Mono.defer(() -> tries.incrementAndGet() > times ? Mono.empty() : Mono.error(failure));
    }
}
