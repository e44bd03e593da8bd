package onething.domain.deadline;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.ResponsibleParty;

/// Who has to act now, by all clocks of one matter. The clocks of the agency, the citizen, the employer and
/// the police are treated alike.
public final class ResponsibleParties {

    private ResponsibleParties() {}

    /// The parties with a clock that counts now. While an inner clock runs, its outer clock counts on, but
    /// only the party of the inner clock has to act. Empty if no clock runs, or all are paused.
    public static Set<ResponsibleParty> of(Collection<Deadline> clocks, WorkingCalendar calendar) {
        var running = clocks.stream().filter(Deadline::isRunning).toList();
        var parties = EnumSet.noneOf(ResponsibleParty.class);
        for (var clock : running) {
            if (counts(clock, calendar) && !hasInner(clock, running)) {
                parties.add(clock.rule().turn());
            }
        }
        return parties;
    }

    private static boolean counts(Deadline clock, WorkingCalendar calendar) {
        return Stream.of(LimitBasis.values()).anyMatch(limitBasis -> clock.due(limitBasis, calendar) != null);
    }

    private static boolean hasInner(Deadline outer, Collection<Deadline> running) {
        return running.stream()
                .anyMatch(inner -> outer.rule().code().equals(inner.rule().inside()));
    }
}
