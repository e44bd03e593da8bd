package onething.domain.paper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far the sealing of a paper has come. It is never given up: a paper that needs a seal has no other way.
///
/// @param attempts how often it failed
/// @param next     when it is tried; empty once it is sealed
/// @param obstacle why it failed the last time; empty before that, and once it is sealed
/// @param seal     empty until it is sealed
public record SealProgress(int attempts, Optional<Instant> next, Optional<SealObstacle> obstacle, Optional<Seal> seal) {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    public SealStanding standing() {
        return SealStanding.of(seal);
    }

    /// What follows from a failed attempt.
    public SealProgress failed(SealObstacle obstacle, Instant now) {
        var pause = PAUSES.get(Math.min(attempts, PAUSES.size() - 1));
        return new SealProgress(attempts + 1, Optional.of(now.plus(pause)), Optional.of(obstacle), Optional.empty());
    }
}
