package onething.persistence.relational;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import onething.application.port.out.Ids;
import org.springframework.stereotype.Component;

/// UUIDv7 (RFC 9562 §6.2, method 1): the milliseconds, a counter of twelve bits that goes on within one,
/// and 62 random bits. When the counter of a millisecond is used up, or the clock is set back, the ids
/// run ahead of the clock. They wait for no lock and no source of entropy: ids are not secrets.
@Component
class TimeOrderedIds implements Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;

    /// The last millisecond, shifted by the counter's bits, and the counter.
    private final AtomicLong last = new AtomicLong();

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long now = clock.millis() << 12;
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        return new UUID(
                (tick >>> 12) << 16 | VERSION_7 | tick & 0xfff,
                VARIANT | ThreadLocalRandom.current().nextLong() >>> 2);
    }
}
