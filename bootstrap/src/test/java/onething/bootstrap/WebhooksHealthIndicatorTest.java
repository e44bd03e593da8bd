package onething.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import onething.bootstrap.jobs.outbox.PushStub;
import onething.domain.feed.SubscriberStanding;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class WebhooksHealthIndicatorTest {

    private final PushStub push = new PushStub("city", "county", "province");

    @Test
    void eachSubscriberIsNamedAndNoneMakesTheServiceUnhealthy() {
        push.standings.add(standing("city", 0, false));
        push.standings.add(standing("county", 3, false));
        push.standings.add(standing("province", 2, true));
        push.run();

        assertThat(health().getDetails()).isEqualTo(Map.of("city", "on", "county", "failing", "province", "stopped"));
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void beforeTheFirstRunNothingIsSaidOfThem() {
        push.standings.add(standing("city", 3, false));

        assertThat(health().getDetails()).isEmpty();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    private Health health() {
        return new WebhooksHealthIndicator(push.job).health().blockOptional().orElseThrow();
    }

    private static SubscriberStanding standing(String name, int failures, boolean stopped) {
        return new SubscriberStanding(
                name, Optional.empty(), Optional.empty(), failures, Optional.empty(), Optional.empty(), stopped);
    }
}
