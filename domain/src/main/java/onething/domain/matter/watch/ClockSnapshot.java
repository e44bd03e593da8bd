package onething.domain.matter.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.EscalationReached;
import onething.domain.deadline.rule.WhenMissed;
import onething.domain.matter.MatterId;
import onething.domain.party.Role;
import onething.domain.procedure.StandingKind;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.EventDraft.By;
import onething.domain.trail.EventDraft.Change;
import onething.domain.trail.Salts;
import onething.domain.trail.ServiceEvent;

/// The part of a matter that is needed to watch its clocks. It holds no personal data.
///
/// @param clocks every clock that was started, including stopped ones
/// @param last   the last event of the trail
public record ClockSnapshot(
        MatterId matter, StandingKind standing, StageCode stage, List<Deadline> clocks, Event last) {

    public ClockSnapshot {
        clocks = List.copyOf(clocks);
    }

    /// The event for a clock that has reached a level; its action is that of the [ServiceEvent]. The event
    /// changes neither the standing nor a clock. Empty if the clock has not reached the level, is paused or
    /// has stopped, or the matter has ended.
    ///
    /// @param silence what the law does at the end of the clock if the office stays silent; empty where it does
    ///   nothing
    public Optional<Event> reaches(
            ClockCode code,
            EscalationLevel level,
            Instant now,
            WorkingCalendar calendar,
            Optional<String> silence,
            Salts salts) {
        return clocks.stream()
                .filter(clock -> !standing.isEnd() && clock.rule().code().equals(code))
                .findFirst()
                .flatMap(clock -> EscalationReached.of(clock, level, now, calendar))
                .map(reached -> last.next(eventDraft(reached, now, silence), salts));
    }

    /// Whether the law may accept the matter by the office's silence, now that the clock has come so far.
    public boolean mayBeAccepted(ClockCode code, EscalationLevel level) {
        return level.compareTo(EscalationLevel.MISSED) >= 0 && silenceCounts(code);
    }

    /// Whether the level warns that the law may accept the matter by the office's silence. What it does depends on
    /// the facts of the matter, which are not here: [onething.domain.matter.Matter#onSilence] tells it.
    public boolean warnsOfSilence(ClockCode code, EscalationLevel level) {
        return level.compareTo(EscalationLevel.MISSED) < 0 && silenceCounts(code);
    }

    private boolean silenceCounts(ClockCode code) {
        return clocks.stream()
                .map(Deadline::rule)
                .anyMatch(rule -> rule.code().equals(code) && rule.whenMissed() == WhenMissed.DEEMED_ACCEPTED);
    }

    private EventDraft eventDraft(EscalationReached reached, Instant now, Optional<String> silence) {
        var action = ServiceEvent.reached(reached.level()).wireName();
        return new EventDraft(
                now.isBefore(last.at()) ? last.at() : now,
                By.THE_SERVICE,
                action,
                new Change(standing.wireName(), standing.wireName(), stage.value()),
                List.of(action + ":" + reached.clock().rule().code()),
                Optional.empty(),
                silence.map(then -> reached.text() + "；" + then).orElseGet(reached::text));
    }
}
