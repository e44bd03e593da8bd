package onething.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptAllowanceTest {

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(3);
    private final AttemptAllowance three = new AttemptAllowance(3, PAUSE);

    @Test
    void aBurstMayFailAndThenOneAttemptAfterEachPause() {
        var used = Instant.EPOCH;
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(three.waitAt(used, NOON)).isZero();
            used = three.usedUntilAfter(used, NOON);
        }

        assertThat(three.waitAt(used, NOON)).isEqualTo(PAUSE);
        assertThat(three.waitAt(used, NOON.plusSeconds(179))).isEqualTo(Duration.ofSeconds(1));
        assertThat(three.waitAt(used, NOON.plus(PAUSE))).isZero();
    }

    @Test
    void aQuietTimeAllowsNoMoreThanTheBurst() {
        var used = three.usedUntilAfter(Instant.EPOCH, NOON);

        assertThat(used).isEqualTo(NOON.plus(PAUSE));
    }

    @Test
    void anAllowanceOfZeroIsRefused() {
        assertThatThrownBy(() -> new AttemptAllowance(0, PAUSE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttemptAllowance(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
