package onething.domain.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All the clocks of one matter, whoever has to keep them: the agency's, the citizen's, the employer's and the police's
/// are equals. A clock that started anew stands behind the one that it replaces.
///
/// @param all in the order in which they started
public record Clocks(List<Deadline> all) {

    public static final Clocks NONE = new Clocks(List.of());

    public Clocks {
        all = List.copyOf(all);
    }

    public Clocks and(Deadline started) {
        var more = new ArrayList<>(all);
        more.add(started);
        return new Clocks(more);
    }

    /// The clock of that name that started last.
    public Optional<Deadline> find(ClockCode code) {
        return all.stream().filter(clock -> clock.rule().code().equals(code)).reduce((_, last) -> last);
    }

    /// With the clock of the same name that started last as it is now.
    public Clocks with(Deadline changed) {
        var others = new ArrayList<>(all);
        for (int i = others.size() - 1; i >= 0; i--) {
            if (others.get(i).rule().code().equals(changed.rule().code())) {
                others.set(i, changed);
                return new Clocks(others);
            }
        }
        throw new IllegalArgumentException("no clock " + changed.rule().code() + " has started");
    }

    public Stream<Deadline> running() {
        return all.stream().filter(Deadline::isRunning);
    }

    /// Whose turn it is: everyone with a clock that counts now. An outer clock counts on while the one inside it
    /// runs, but then the turn is with the inner one's.
    public Set<Turn> turns(WorkingCalendar calendar) {
        var turns = EnumSet.noneOf(Turn.class);
        running()
                .filter(clock -> counts(clock, calendar))
                .filter(clock -> running()
                        .noneMatch(
                                inner -> clock.rule().code().equals(inner.rule().inside())))
                .forEach(clock -> turns.add(clock.rule().turn()));
        return turns;
    }

    /// What presses most; `null` if nothing runs.
    public @Nullable Slack worst(Instant now, WorkingCalendar calendar) {
        return running()
                .map(clock -> Slack.worst(clock, now, calendar))
                .filter(slack -> slack != null)
                .min(Slack::compareTo)
                .orElse(null);
    }

    private static boolean counts(Deadline clock, WorkingCalendar calendar) {
        return Stream.of(Side.values()).anyMatch(side -> clock.due(side, calendar) != null);
    }
}
