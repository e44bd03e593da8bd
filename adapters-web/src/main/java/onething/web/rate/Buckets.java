package onething.web.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import onething.web.rate.RateProperties.Rate;

/// A bucket of permits for each who asks for something, filled again as time goes by; without locks, and on this
/// node alone. Whoever has not asked for ten minutes is forgotten, when all buckets here are full again or nearly.
final class Buckets {

    private static final int REMEMBERED = 200_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final TimeMeter time;
    private final int times;

    Buckets(Clock clock, int times) {
        this.time = new Hands(clock);
        this.times = times;
    }

    /// How long to wait before it is asked again; zero when it may be asked now.
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

    private record Hands(Clock clock) implements TimeMeter {

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
