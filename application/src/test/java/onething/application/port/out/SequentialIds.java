package onething.application.port.out;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Ids that are the same in every run: the first ends in 1, the next in 2.
public final class SequentialIds implements Ids {

    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L + last.incrementAndGet());
    }
}
