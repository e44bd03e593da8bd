package onething.persistence.relational.calendar;

import java.time.Duration;

/// The time within which every node knows a notice that one of them has applied. The part of a
/// recalculation that checks late work of other nodes waits longer than this.
public final class NoticesKnown {

    public static final Duration WITHIN = Duration.ofSeconds(10);

    private NoticesKnown() {}
}
