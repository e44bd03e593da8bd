package onething.domain.retry;

import java.time.Duration;
import java.util.List;

/// How long to wait before something is sent again. The pauses grow with the failures; the other side may ask for a
/// longer one.
public final class Pauses {

    /// After the first failure, the second, and so on.
    public static final List<Duration> GROWING = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    /// The longest pause that the other side may ask for.
    public static final Duration LONGEST_ASKED = Duration.ofHours(24);

    private Pauses() {}

    /// Whether the last pause was taken.
    public static boolean areUsedUp(int failures) {
        return failures >= GROWING.size();
    }

    /// The pause after another failure. Once all are used up, it is the last one again.
    ///
    /// @param failures how often it has failed before
    /// @param asked    what the other side asks for; zero if nothing
    public static Duration after(int failures, Duration asked) {
        var grown = GROWING.get(Math.min(failures, GROWING.size() - 1));
        var wanted = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        return wanted.compareTo(grown) > 0 ? wanted : grown;
    }
}
