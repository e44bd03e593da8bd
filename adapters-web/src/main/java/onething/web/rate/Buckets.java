package onething.web.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import onething.web.rate.RateProperties.Rate;

/// A bucket of permits for each caller and thing, refilled as time passes. The buckets use no locks and
/// live on this node only. A caller who asks for nothing for ten minutes is forgotten; by then the
/// buckets are full or nearly full again.
final class Buckets {

    private static final int MAX_BUCKETS = 200_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final TimeMeter time;
    private final int times;

    Buckets(Clock clock, int times) {
        this.time = new ClockMeter(clock);
        this.times = times;
    }

    /// Takes a permit. Returns how long to wait before the next attempt; zero where a permit was free.
    Duration ask(String what, String who, Rate rate) {
        var probe = buckets.get(new Key(what, who), _ -> full(rate)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket full(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity((long) rate.burst() * times)
                        .refillGreedy((long) rate.perMinute() * times, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Key(String what, String who) {}

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
