package onething.application.port.in.desk;

import java.util.List;
import java.util.Map;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.procedure.StandingKind;
import reactor.core.publisher.Mono;

/// How many matters of the officer's office and districts there are, by matter, district and standing;
/// how far their
/// clocks have come, and how many were not done in time.
@FunctionalInterface
public interface ReadStatistics {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<List<Tally>> read(Actor who);

    /// @param title   the matter's title in its guide
    /// @param overdue how many of them are past the end of a period of the office's, be it promised or
    ///     by law
    /// @param reached of those that are open, how many have come to which rung at the highest, be the
    ///     clock the
    ///                office's or not; rungs of none are left out
    /// @param late    in how many of them a period of the office's had run out before the office was done
    record Tally(
            MatterCode matter,
            String title,
            DistrictCode district,
            StandingKind standing,
            long count,
            long overdue,
            Map<EscalationLevel, Long> reached,
            long late) {

        public Tally {
            reached = Map.copyOf(reached);
        }
    }
}
