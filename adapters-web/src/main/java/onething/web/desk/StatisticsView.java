package onething.web.desk;

import java.util.List;
import java.util.Map;
import onething.domain.deadline.EscalationLevel;

/// How many matters there are, by matter, district and standing, as far as the caller may see them.
record StatisticsView(List<TallyView> tallies) {

    record TallyView(
            String matter,
            String title,
            String district,
            String standing,
            long count,
            long overdue,
            ReachedView reached,
            long late) {}

    /// How many matters have reached this escalation level and no higher one.
    record ReachedView(long amber, long red, long missed, long breached) {

        static ReachedView of(Map<EscalationLevel, Long> reached) {
            return new ReachedView(
                    reached.getOrDefault(EscalationLevel.AMBER, 0L),
                    reached.getOrDefault(EscalationLevel.RED, 0L),
                    reached.getOrDefault(EscalationLevel.MISSED, 0L),
                    reached.getOrDefault(EscalationLevel.BREACHED, 0L));
        }
    }
}
