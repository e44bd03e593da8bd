package onething.domain.deadline;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.ResponsibleParty;

/// Whose turn it is, by all the clocks of one matter: the agency's, the citizen's, the employer's and
/// the police's are
/// equals.
public final class ResponsibleParties {

    private ResponsibleParties() {}

    /// Everyone with a clock that counts now. An outer clock counts on while one runs inside it, but
    /// then the turn is
    /// with whoever has to keep the inner one. Empty if nothing runs, or everything stands still.
    public static Set<ResponsibleParty> of(Collection<Deadline> clocks, WorkingCalendar calendar) {
        var running = clocks.stream().filter(Deadline::isRunning).toList();
        var turns = EnumSet.noneOf(ResponsibleParty.class);
        for (var clock : running) {
            if (counts(clock, calendar) && !hasInner(clock, running)) {
                turns.add(clock.rule().turn());
            }
        }
        return turns;
    }

    private static boolean counts(Deadline clock, WorkingCalendar calendar) {
        return Stream.of(LimitBasis.values()).anyMatch(side -> clock.due(side, calendar) != null);
    }

    private static boolean hasInner(Deadline outer, Collection<Deadline> running) {
        return running.stream()
                .anyMatch(inner -> outer.rule().code().equals(inner.rule().inside()));
    }
}
