package onething.domain.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.deadline.ClockCode;
import onething.domain.deadline.ClockRule;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Rung;
import onething.domain.deadline.Term;
import onething.domain.deadline.Turn;
import onething.domain.deadline.WorkingCalendar;
import onething.domain.guide.StageCode;
import onething.domain.guide.StandingKind;
import onething.domain.party.Role;
import onething.domain.trail.Event;
import onething.domain.trail.Happening;
import onething.domain.trail.Trail;
import org.junit.jupiter.api.Test;

class WatchedTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of());
    private static final ClockCode REVIEW = new ClockCode("review");
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    private final Deadline clock = Deadline.start(
            new ClockRule(REVIEW, "受理审查", Turn.AGENCY, new Term.WorkingDays(5), new Term.WorkingDays(15), "", ""), START);
    private final Instant missed = Rung.MISSED.reachedBy(clock, CALENDAR);
    private final Event received = Event.first(
            UUID.randomUUID(),
            new Happening(
                    START, Optional.empty(), Role.APPLICANT, "receive", "", "submitted", "review", List.of(), Optional.empty(), ""));

    @Test
    void whatAClockHasComeToIsTheNextEventOfTheTrail() {
        var event = watched(StandingKind.SUBMITTED, clock)
                .reaches(REVIEW, Rung.MISSED, missed, CALENDAR)
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
    void anEventIsNeverBeforeTheOneBeforeIt() {
        var early = received.at().minus(Duration.ofDays(1));
        var clockThatBeganEarlier = Deadline.start(clock.rule(), START.minus(Duration.ofDays(90)));

        assertThat(watched(StandingKind.SUBMITTED, clockThatBeganEarlier)
                        .reaches(REVIEW, Rung.MISSED, early, CALENDAR)
                        .orElseThrow()
                        .at())
                .isEqualTo(received.at());
    }

    @Test
    void nothingIsRecordedBeforeItsMomentOrOfAnotherClock() {
        var watched = watched(StandingKind.SUBMITTED, clock);

        assertThat(watched.reaches(REVIEW, Rung.MISSED, missed.minusNanos(1), CALENDAR)).isEmpty();
        assertThat(watched.reaches(new ClockCode("decision"), Rung.MISSED, missed, CALENDAR)).isEmpty();
    }

    @Test
    void nothingIsRecordedOfAClockThatStandsStillOrHasStoppedOrOfAMatterThatHasEnded() {
        var paused = clock.supplementRequested("补正告知书", START);
        var stopped = clock.stop(START);

        assertThat(watched(StandingKind.RETURNED, paused).reaches(REVIEW, Rung.AMBER, missed, CALENDAR)).isEmpty();
        assertThat(watched(StandingKind.SUBMITTED, stopped).reaches(REVIEW, Rung.AMBER, missed, CALENDAR)).isEmpty();
        assertThat(watched(StandingKind.WITHDRAWN, clock).reaches(REVIEW, Rung.AMBER, missed, CALENDAR)).isEmpty();
    }

    private Watched watched(StandingKind standing, Deadline itsClock) {
        return new Watched(
                new MatterId(received.matter()), standing, new StageCode("review"), List.of(itsClock), received);
    }
}
