package onething.bootstrap.jobs.outbox;

import static onething.bootstrap.jobs.outbox.PushStub.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import onething.application.port.in.feed.PushCaseRecords.Pushed;
import onething.domain.feed.SubscriberStanding;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RecordPushJobTest {

    private final PushStub push = new PushStub("province", "city");

    @Test
    void itGoesOnAtOnceWhileThereIsMoreAndCountsWhatCameOfIt() {
        push.runs.add(Mono.just(new Pushed(100, 0, 0, 0, true)));
        push.runs.add(Mono.just(new Pushed(7, 1, 1, 2, false)));
        push.runs.add(Mono.just(new Pushed(1_000, 0, 0, 0, false)));

        push.run();

        assertThat(push.runs).as("the third is another run").hasSize(1);
        assertThat(push.counted("taken")).isEqualTo(107);
        assertThat(push.counted("later")).isEqualTo(1);
        assertThat(push.counted("stopped")).isEqualTo(1);
        assertThat(push.counted("faulty")).isEqualTo(2);
    }

    @Test
    void itTellsHowLongTheOldestEventWaitsAndHowManySubscribersAreStopped() {
        push.standings.add(standing("province", Optional.of(Duration.ofMinutes(5)), false));
        push.standings.add(standing("city", Optional.of(Duration.ofHours(2)), true));

        push.run();

        assertThat(push.gauge("onething.webhooks.oldest"))
                .isEqualTo(Duration.ofHours(2).toSeconds());
        assertThat(push.gauge("onething.webhooks.stopped")).isEqualTo(1);
        assertThat(push.job.standings()).isEqualTo(push.standings);

        push.standings.clear();
        push.standings.add(standing("province", Optional.empty(), false));
        push.run();

        assertThat(push.gauge("onething.webhooks.oldest")).isZero();
        assertThat(push.gauge("onething.webhooks.stopped")).isZero();
    }

    @Test
    void aRunThatFailsIsNotTheLast() {
        push.runs.add(Mono.error(new IllegalStateException("the database is away")));

        push.run();
        push.runs.add(Mono.just(new Pushed(3, 0, 0, 0, false)));
        push.run();

        assertThat(push.counted("taken")).isEqualTo(3);
    }

    @Test
    void withoutASubscriberNothingIsRead() {
        var nobody = new PushStub();
        nobody.runs.add(Mono.error(new AssertionError("nobody to send to")));

        nobody.run();

        assertThat(nobody.runs).hasSize(1);
        assertThat(nobody.job.standings()).isEmpty();
    }

    private static SubscriberStanding standing(String name, Optional<Duration> waits, boolean stopped) {
        return new SubscriberStanding(
                name, Optional.empty(), waits.map(NOW::minus), 0, Optional.empty(), Optional.empty(), stopped);
    }
}
