package onething.application.port.in.desk;

import java.util.List;
import java.util.Map;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.procedure.StandingKind;
import reactor.core.publisher.Mono;

/// Counts the matters of the officer's office and districts by kind, district and standing, with the
/// escalation levels of their clocks and the number of matters not handled in time.
@FunctionalInterface
public interface ReadStatistics {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<List<Tally>> read(Actor who);

    /// @param title   the matter's title in its guide
    /// @param overdue how many of them are past the end of a promised or statutory period of the office
    /// @param reached of those that are open, how many have reached which highest escalation level, by a
    ///     clock of the office or another; levels that no matter has reached are left out
    /// @param late    in how many of them one of the office's periods ended before the office had finished
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
