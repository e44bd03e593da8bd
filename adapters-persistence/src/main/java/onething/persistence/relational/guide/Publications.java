package onething.persistence.relational.guide;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// How many versions this node has published or withdrawn. After another one, the guides are read again at once.
@Component
final class Publications {

    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
    }

    void another() {
        count.incrementAndGet();
    }
}
