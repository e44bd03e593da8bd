package onething.web.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A clock that has not ended yet.
public record CountdownView(
        String clock,
        String title,
        String turn,
        Optional<DueView> committed,
        Optional<DueView> statutory,
        Optional<SlackView> slack,
        Optional<String> silence,
        boolean paused) {

    /// When a clock ends.
    public record DueView(LocalDate day, Optional<Instant> instant, boolean provisional) {}

    /// How much is left.
    public record SlackView(int left, String unit, int workingDays, boolean missed, String reason) {}
}
