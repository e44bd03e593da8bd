package onething.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import onething.domain.feed.PushAnswer.Gone;
import onething.domain.feed.PushAnswer.Later;
import onething.domain.feed.PushAnswer.Taken;
import onething.domain.feed.PushStep.Again;
import onething.domain.feed.PushStep.Stopped;
import org.junit.jupiter.api.Test;

class PushPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:32:00Z");

    @Test
    void aTakenRecordIsFollowedByTheNext() {
        assertThat(PushPolicy.after(3, new Taken(), NOW)).isEmpty();
    }

    @Test
    void thePausesGrowAndTheLastOneComesAgain() {
        var pauses = new ArrayList<Duration>();
        for (int failures = 0; failures < 7; failures++) {
            var again = (Again) PushPolicy.after(failures, new Later("status-500", Duration.ZERO), NOW)
                    .orElseThrow();
            assertThat(again.failures()).isEqualTo(failures + 1);
            pauses.add(Duration.between(NOW, again.at()));
        }

        assertThat(pauses).extracting(Duration::toMinutes).containsExactly(1L, 5L, 30L, 120L, 360L, 360L, 360L);
    }

    @Test
    void aLongerPauseIsGivenToWhoAsksForItButNoMoreThanADay() {
        assertThat(pauseFor(Duration.ofMinutes(20))).isEqualTo(Duration.ofMinutes(20));
        assertThat(pauseFor(Duration.ofSeconds(3))).isEqualTo(Duration.ofMinutes(1));
        assertThat(pauseFor(Duration.ofDays(400))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void whoIsGoneIsStopped() {
        assertThat(PushPolicy.after(0, new Gone(), NOW)).contains(new Stopped("gone"));
    }

    private static Duration pauseFor(Duration asked) {
        var step =
                (Again) PushPolicy.after(0, new Later("status-503", asked), NOW).orElseThrow();
        return Duration.between(NOW, step.at());
    }
}
