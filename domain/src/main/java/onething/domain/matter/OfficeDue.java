package onething.domain.matter;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Due;
import onething.domain.deadline.Side;
import onething.domain.deadline.Turn;
import onething.domain.deadline.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/// By when the office has to be done with a matter: what the desk is ordered by and statistics count by. Only clocks that
/// run and are the office's to keep are looked at; each part is empty while there is none.
///
/// @param next      the end that comes first, each clock read by the period promised or, where none is, by law
/// @param committed the end that comes first by the periods promised
/// @param statutory the end that comes first by the periods of the law
public record OfficeDue(Optional<Due> next, Optional<Due> committed, Optional<Due> statutory) {

    public static OfficeDue of(Matter matter, WorkingCalendar calendar) {
        return new OfficeDue(
                first(matter, clock -> {
                    var promised = clock.committedDue(calendar);
                    return promised == null ? clock.statutoryDue(calendar) : promised;
                }),
                first(matter, clock -> clock.due(Side.COMMITTED, calendar)),
                first(matter, clock -> clock.due(Side.STATUTORY, calendar)));
    }

    private static Optional<Due> first(Matter matter, Function<Deadline, @Nullable Due> end) {
        return matter.clocks().stream()
                .filter(clock -> clock.isRunning() && clock.rule().turn() == Turn.AGENCY)
                .map(end)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Due::end));
    }
}
