package onething.application.service.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RetryOnConflictTest {

    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aRequestOutlivesTheEventsThatTheServiceStoresInARow() {
        StepVerifier.withVirtualTime(() -> failing(8, new ChangedMeanwhile(5)))
                .thenAwait(A_WHILE)
                .expectNext("done")
                .verifyComplete();
    }

    @Test
    void aConflictThatNeverEndsIsTold() {
        StepVerifier.withVirtualTime(() -> failing(Integer.MAX_VALUE, new ChangedMeanwhile(5)))
                .thenAwait(A_WHILE)
                .verifyErrorSatisfies(
                        error -> assertThat(ChangedMeanwhile.isCauseOf(error)).isTrue());
        assertThat(tries).hasValue(10);
    }

    @Test
    void anotherRefusalIsToldAtOnce() {
        StepVerifier.create(failing(1, new MatterUnknown(new UUID(0, 1)))).verifyError(Refused.class);
        assertThat(tries).hasValue(1);
    }

    private Mono<String> failing(int times, Refusal refusal) {
        return Mono.fromSupplier(() -> {
                    if (tries.incrementAndGet() <= times) {
                        throw refusal.refused();
                    }
                    return "done";
                })
                .retryWhen(RetryOnConflict.ifTheMatterWentOn());
    }
}
