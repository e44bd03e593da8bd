package onething.domain.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.EscalationReached;
import onething.domain.party.Role;
import onething.domain.procedure.StandingKind;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.ServiceEvent;

/// As much of a matter as it takes to watch its clocks: nothing that was said about anybody.
///
/// @param clocks every clock that has been started, the stopped ones too
/// @param last   the last event of the matter's trail
public record ClockSnapshot(
        MatterId matter, StandingKind standing, StageCode stage, List<Deadline> clocks, Event last) {

    public ClockSnapshot {
        clocks = List.copyOf(clocks);
    }

    /// The event which records that a clock has come to a rung; its action is that of the
    /// [ServiceEvent]. Neither where
    /// the matter stands nor any clock is changed by it. Empty if the clock has not come so far, stands
    /// still or has
    /// stopped, or the matter has ended.
    public Optional<Event> reaches(ClockCode code, EscalationLevel rung, Instant now, WorkingCalendar calendar) {
        return clocks.stream()
                .filter(clock -> !standing.isEnd() && clock.rule().code().equals(code))
                .findFirst()
                .flatMap(clock -> EscalationReached.of(clock, rung, now, calendar))
                .map(reached -> last.next(happening(reached, now)));
    }

    private EventDraft happening(EscalationReached reached, Instant now) {
        var action = ServiceEvent.reached(reached.rung()).wireName();
        return new EventDraft(
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
