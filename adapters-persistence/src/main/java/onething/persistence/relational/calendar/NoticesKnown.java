package onething.persistence.relational.calendar;

import java.time.Duration;

/// How soon every node counts by a notice that one of them has applied. What looks again at the work of nodes that
/// did not yet know of it waits for longer than that.
public final class NoticesKnown {

    public static final Duration WITHIN = Duration.ofSeconds(10);

    private NoticesKnown() {}
}
