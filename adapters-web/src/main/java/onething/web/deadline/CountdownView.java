package onething.web.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.matter.Countdown;
import onething.domain.deadline.Due;
import onething.domain.deadline.RemainingTime;

/// A clock that has not ended yet.
public record CountdownView(
        String clock,
        String title,
        String turn,
        Optional<DueView> committed,
        Optional<DueView> statutory,
        Optional<SlackView> slack,
        boolean paused) {

    public static List<CountdownView> of(List<Countdown> countdowns) {
        return countdowns.stream().map(CountdownView::of).toList();
    }

    private static CountdownView of(Countdown countdown) {
        return new CountdownView(
                countdown.clock().value(),
                countdown.title(),
                countdown.turn().wireName(),
                countdown.committed().map(DueView::of),
                countdown.statutory().map(DueView::of),
                countdown.remaining().map(SlackView::of),
                countdown.paused());
    }

    /// When a clock ends.
    public record DueView(LocalDate day, Optional<Instant> instant, boolean provisional) {

        public static DueView of(Due due) {
            return new DueView(due.day(), Optional.ofNullable(due.instant()), due.provisional());
        }
    }

    /// How much is left.
    public record SlackView(int left, String unit, int workingDays, boolean missed, String reason) {

        public static SlackView of(RemainingTime remaining) {
            return new SlackView(
                    remaining.left(),
                    remaining.unit(),
                    remaining.workingDays(),
                    remaining.missed(),
                    remaining.reason());
        }
    }
}
