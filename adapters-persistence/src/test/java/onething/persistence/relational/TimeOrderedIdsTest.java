package onething.persistence.relational;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import onething.application.port.out.Ids;
import onething.application.port.out.IdsContract;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest implements IdsContract {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00.123Z");

    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC));

    @Override
    public Ids ids() {
        return ids;
    }

    @Test
    void anIdBeginsWithItsMillisecond() {
        assertThat(ids.next().getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void manyThreadsNeverGetTheSameId() {
        var given = ConcurrentHashMap.<UUID>newKeySet();

        IntStream.range(0, 100_000).parallel().forEach(_ -> given.add(ids.next()));

        assertThat(given).hasSize(100_000);
    }
}
