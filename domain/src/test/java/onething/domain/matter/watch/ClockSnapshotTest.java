package onething.domain.matter.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.Term;
import onething.domain.matter.MatterId;
import onething.domain.party.Role;
import onething.domain.procedure.StandingKind;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.Salts;
import onething.domain.trail.Trail;
import org.junit.jupiter.api.Test;

class ClockSnapshotTest {

    private static final Salts SALTS = Salts.from("of a test");

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of());
    private static final ClockCode REVIEW = new ClockCode("review");
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    private final Deadline clock = Deadline.start(
            new ClockRule(
                    REVIEW, "受理审查", ResponsibleParty.AGENCY, new Term.WorkingDays(5), new Term.WorkingDays(15), "", ""),
            START);
    private final Instant missed = EscalationLevel.MISSED.reachedBy(clock, CALENDAR);
    private final Event received = Event.first(
            UUID.randomUUID(),
            new EventDraft(
                    START,
                    new EventDraft.By(Optional.empty(), Role.APPLICANT),
                    "receive",
                    new EventDraft.Change("", "submitted", "review"),
                    List.of(),
                    Optional.empty(),
                    ""),
            SALTS);

    @Test
    void aReachedLevelIsTheNextEventOfTheTrail() {
        var event = watched(StandingKind.SUBMITTED, clock)
                .reaches(REVIEW, EscalationLevel.MISSED, missed, CALENDAR, Optional.empty(), SALTS)
                .orElseThrow();

        assertThat(new Trail(List.of(received, event)).flaw()).isEmpty();
        assertThat(event.action()).isEqualTo("missed");
        assertThat(event.effects()).containsExactly("missed:review");
        assertThat(event.actor()).isEmpty();
        assertThat(event.role()).isEqualTo(Role.SYSTEM);
        assertThat(List.of(event.before(), event.after(), event.stage()))
                .containsExactly("submitted", "submitted", "review");
        assertThat(event.note()).contains("承诺时限已于").contains("承办机关尚未完成");
    }

    @Test
    void anEventIsNeverEarlierThanThePreviousOne() {
        var early = received.at().minus(Duration.ofDays(1));
        var clockThatBeganEarlier = Deadline.start(clock.rule(), START.minus(Duration.ofDays(90)));

        assertThat(watched(StandingKind.SUBMITTED, clockThatBeganEarlier)
                        .reaches(REVIEW, EscalationLevel.MISSED, early, CALENDAR, Optional.empty(), SALTS)
                        .orElseThrow()
                        .at())
                .isEqualTo(received.at());
    }

    @Test
    void nothingIsRecordedBeforeItsMomentOrOfAnotherClock() {
        var snapshot = watched(StandingKind.SUBMITTED, clock);

        assertThat(snapshot.reaches(
                        REVIEW, EscalationLevel.MISSED, missed.minusNanos(1), CALENDAR, Optional.empty(), SALTS))
                .isEmpty();
        assertThat(snapshot.reaches(
                        new ClockCode("decision"), EscalationLevel.MISSED, missed, CALENDAR, Optional.empty(), SALTS))
                .isEmpty();
    }

    @Test
    void nothingIsRecordedForAPausedOrStoppedClockOrAnEndedMatter() {
        var paused = clock.supplementRequested("补正告知书", START);
        var stopped = clock.stop(START);

        assertThat(watched(StandingKind.RETURNED, paused)
                        .reaches(REVIEW, EscalationLevel.AMBER, missed, CALENDAR, Optional.empty(), SALTS))
                .isEmpty();
        assertThat(watched(StandingKind.SUBMITTED, stopped)
                        .reaches(REVIEW, EscalationLevel.AMBER, missed, CALENDAR, Optional.empty(), SALTS))
                .isEmpty();
        assertThat(watched(StandingKind.WITHDRAWN, clock)
                        .reaches(REVIEW, EscalationLevel.AMBER, missed, CALENDAR, Optional.empty(), SALTS))
                .isEmpty();
    }

    private ClockSnapshot watched(StandingKind standing, Deadline itsClock) {
        return new ClockSnapshot(
                new MatterId(received.matter()), standing, new StageCode("review"), List.of(itsClock), received);
    }
}
