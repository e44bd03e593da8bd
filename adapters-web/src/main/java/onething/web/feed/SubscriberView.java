package onething.web.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a subscriber is doing; see `SubscriberStanding`.
record SubscriberView(
        String name,
        Optional<Instant> lastTaken,
        Optional<Instant> oldest,
        int failures,
        Optional<String> reason,
        Optional<Instant> nextAttempt,
        boolean stopped) {

    record SubscribersView(List<SubscriberView> items) {}
}
