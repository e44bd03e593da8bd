package onething.domain.matter.watch;

import java.util.List;
import onething.domain.trail.Event;

/// What a whole trail says.
public final class ReportedTrail {

    private ReportedTrail() {}

    public static ReportedTimes of(List<Event> trail) {
        return trail.stream().map(ReportedTimes::of).reduce(ReportedTimes.NONE, ReportedTrail::first);
    }

    private static ReportedTimes first(ReportedTimes one, ReportedTimes later) {
        return new ReportedTimes(
                one.accepted().or(later::accepted),
                one.returned().or(later::returned),
                one.ended().or(later::ended));
    }
}
