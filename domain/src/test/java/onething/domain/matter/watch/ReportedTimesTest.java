package onething.domain.matter.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.EventDraft.By;
import onething.domain.trail.Salts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedTimesTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void aMatterIsAcceptedReturnedAndEndedOnce() {
        assertThat(reported("submitted", "under-way", "returned", "under-way", "returned", "suspended", "closed"))
                .isEqualTo(new ReportedTimes(on(1), on(2), on(6)));
    }

    @Test
    void whatChangesNoStandingIsNothingToReport() {
        assertThat(reported("submitted", "under-way", "under-way", "closed", "closed"))
                .isEqualTo(new ReportedTimes(on(1), Optional.empty(), on(3)));
    }

    @Test
    void aDecisionWithoutAnAcceptanceAcceptsToo() {
        assertThat(reported("submitted", "decided", "closed"))
                .isEqualTo(new ReportedTimes(on(1), Optional.empty(), on(2)));
        assertThat(reported("submitted", "closed")).isEqualTo(new ReportedTimes(on(1), Optional.empty(), on(1)));
    }

    @Test
    void aMatterThatIsReturnedBeforeItsAcceptanceIsAcceptedAfterIt() {
        assertThat(reported("submitted", "returned", "submitted", "under-way"))
                .isEqualTo(new ReportedTimes(on(3), on(1), Optional.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"refused", "withdrawn", "terminated"})
    void anEndWithoutADecisionAcceptsNothing(String end) {
        assertThat(reported("submitted", end)).isEqualTo(new ReportedTimes(Optional.empty(), Optional.empty(), on(1)));
    }

    @Test
    void whatWaitsForAnotherMatterAndIsClosedWasNeverAccepted() {
        assertThat(reported("awaiting-prerequisite", "closed"))
                .isEqualTo(new ReportedTimes(Optional.empty(), Optional.empty(), on(1)));
    }

    @Test
    void aMatterThatWasOnlyReceivedHasNothingToReport() {
        assertThat(reported("submitted")).isEqualTo(ReportedTimes.NONE);
    }

    /// One standing a day.
    private static ReportedTimes reported(String... standings) {
        var trail = new ArrayList<Event>();
        var before = "";
        for (int day = 0; day < standings.length; day++) {
            var draft = new EventDraft(
                    START.plus(Duration.ofDays(day)),
                    By.THE_SERVICE,
                    "advance",
                    new EventDraft.Change(before, standings[day], "review"),
                    List.of(),
                    Optional.empty(),
                    "");
            trail.add(
                    trail.isEmpty()
                            ? Event.first(UUID.randomUUID(), draft, Salts.NONE)
                            : trail.getLast().next(draft, Salts.NONE));
            before = standings[day];
        }
        return ReportedTrail.of(trail);
    }

    private static Optional<Instant> on(int day) {
        return Optional.of(START.plus(Duration.ofDays(day)));
    }
}
