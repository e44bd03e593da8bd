package onething.web.desk;

import java.util.List;
import onething.application.port.in.desk.ReadStatistics.Tally;
import onething.domain.deadline.EscalationLevel;

/// How many matters there are, by matter, district and standing, as far as the caller may see them.
record StatisticsView(List<TallyView> tallies) {

    static StatisticsView of(List<Tally> tallies) {
        return new StatisticsView(tallies.stream().map(TallyView::of).toList());
    }

    record TallyView(
            String matter,
            String title,
            String district,
            String standing,
            long count,
            long overdue,
            ReachedView reached,
            long late) {

        static TallyView of(Tally tally) {
            return new TallyView(
                    tally.matter().value(),
                    tally.title(),
                    tally.district().value(),
                    tally.standing().wireName(),
                    tally.count(),
                    tally.overdue(),
                    ReachedView.of(tally),
                    tally.late());
        }
    }

    /// How many matters have reached this escalation level and no higher one.
    record ReachedView(long amber, long red, long missed, long breached) {

        static ReachedView of(Tally tally) {
            var reached = tally.reached();
            return new ReachedView(
                    reached.getOrDefault(EscalationLevel.AMBER, 0L),
                    reached.getOrDefault(EscalationLevel.RED, 0L),
                    reached.getOrDefault(EscalationLevel.MISSED, 0L),
                    reached.getOrDefault(EscalationLevel.BREACHED, 0L));
        }
    }
}
