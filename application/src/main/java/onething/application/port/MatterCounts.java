package onething.application.port;

import java.util.Map;
import onething.domain.deadline.EscalationLevel;

/// How many matters of one kind, district and standing there are.
///
/// @param overdue those with a promised or statutory period of the office that is over and still runs
/// @param reached of those that are open, how many have reached which highest escalation level, by a clock
///     of the office or another; levels that no matter has reached are left out
/// @param late    those in which a period of the office ended before the office had finished what it limits
public record MatterCounts(long count, long overdue, Map<EscalationLevel, Long> reached, long late) {

    public MatterCounts {
        reached = Map.copyOf(reached);
    }
}
