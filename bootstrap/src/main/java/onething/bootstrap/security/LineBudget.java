package onething.bootstrap.security;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Lets at most so many lines of a kind pass in a second. Otherwise somebody who floods the service would also fill
/// the disk of the log. What is left out is counted, and the next line of the kind says how many.
final class LineBudget {

    private static final long SECOND = 1_000_000_000L;

    private final int perSecond;
    private final LongSupplier nanoTime;
    private final Map<String, Second> seconds = new ConcurrentHashMap<>();

    LineBudget(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
    }

    /// Empty if the line is left out; otherwise how many lines of the kind were left out before it.
    ///
    /// @param kind of a fixed set: each is remembered
    OptionalLong take(String kind) {
        return seconds.computeIfAbsent(kind, _ -> new Second()).take();
    }

    private final class Second {

        private long began = nanoTime.getAsLong();
        private int written;
        private long leftOut;

        synchronized OptionalLong take() {
            long now = nanoTime.getAsLong();
            if (now - began >= SECOND) {
                began = now;
                written = 0;
            }
            if (written == perSecond) {
                leftOut++;
                return OptionalLong.empty();
            }
            written++;
            long before = leftOut;
            leftOut = 0;
            return OptionalLong.of(before);
        }
    }
}
