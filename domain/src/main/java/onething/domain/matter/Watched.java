package onething.domain.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.domain.deadline.ClockCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Reached;
import onething.domain.deadline.Rung;
import onething.domain.deadline.WorkingCalendar;
import onething.domain.guide.StageCode;
import onething.domain.guide.StandingKind;
import onething.domain.party.Role;
import onething.domain.trail.Event;
import onething.domain.trail.Happening;
import onething.domain.trail.ServiceEvent;

/// As much of a matter as it takes to watch its clocks: nothing that was said about anybody.
///
/// @param clocks every clock that has been started, the stopped ones too
/// @param last   the last event of the matter's trail
public record Watched(MatterId matter, StandingKind standing, StageCode stage, List<Deadline> clocks, Event last) {

    public Watched {
        clocks = List.copyOf(clocks);
    }

    /// The event which records that a clock has come to a rung; its action is that of the [ServiceEvent]. Neither where the
    /// matter stands nor any clock is changed by it. Empty if the clock has not come so far, stands still or has stopped,
    /// or the matter has ended.
    public Optional<Event> reaches(ClockCode code, Rung rung, Instant now, WorkingCalendar calendar) {
        return clocks.stream()
                .filter(clock -> !standing.isEnd() && clock.rule().code().equals(code))
                .findFirst()
                .flatMap(clock -> Reached.of(clock, rung, now, calendar))
                .map(reached -> last.next(happening(reached, now)));
    }

    private Happening happening(Reached reached, Instant now) {
        var action = ServiceEvent.reached(reached.rung()).wireName();
        return new Happening(
                now.isBefore(last.at()) ? last.at() : now,
                Optional.empty(),
                Role.SYSTEM,
                action,
                standing.wireName(),
                standing.wireName(),
                stage.value(),
                List.of(action + ":" + reached.clock().rule().code()),
                Optional.empty(),
                reached.text());
    }
}
