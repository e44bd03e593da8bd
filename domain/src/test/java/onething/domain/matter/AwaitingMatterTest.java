package onething.domain.matter;

import static onething.domain.guide.GuideFixtures.ASSESSMENT;
import static onething.domain.guide.GuideFixtures.DETERMINATION;
import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static onething.domain.matter.Story.anAssessment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import onething.domain.code.OutcomeCode;
import onething.domain.code.StageCode;
import onething.domain.party.Role;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;

/// A matter that waits for another matter of its bundle.
class AwaitingMatterTest {

    @Test
    void whileItAwaitsAnotherMatterNoClockRuns() {
        var story = awaitingTheDetermination();

        assertThat(story.standing())
                .isEqualTo(new Standing.AwaitingPrerequisite(new StageCode("check"), DETERMINATION));
        assertThat(story.matter().clocks()).isEmpty();
        assertThat(story.lawful(Role.OFFICER)).isEmpty();
        assertThat(story.lawful(Role.APPLICANT)).containsExactly("withdraw");
    }

    @Test
    void theRequiredDecisionReleasesItAndStartsItsClocksThatDay() {
        var determination = Story.of(aBundleGuide(), DETERMINATION).days(10).then("decide");
        var story = awaitingTheDetermination().days(10);

        story.step(story.matter()
                .settle(determination.matter(), story.context(), story.last())
                .orElseThrow());

        assertThat(story.standing()).isEqualTo(new Standing.Submitted(new StageCode("check")));
        assertThat(story.clock("check").anchor()).isEqualTo(Instant.parse("2026-03-12T02:00:00Z"));
        assertThat(story.last().role()).isEqualTo(Role.SYSTEM);
        assertThat(story.last().actor()).isEmpty();
    }

    @Test
    void anotherDecisionClosesTheWaitingMatterWithTheReason() {
        var determination = Story.of(aBundleGuide(), DETERMINATION)
                .then("decide", act -> act.withOutcome(new OutcomeCode("not-recognised")));
        var story = awaitingTheDetermination();

        story.step(story.matter()
                .settle(determination.matter(), story.context(), story.last())
                .orElseThrow());

        assertThat(story.standing())
                .isEqualTo(new Standing.Closed(new StageCode("check"), Optional.empty(), new Text("未被认定为工伤")));
        assertThat(story.last().paper()).contains("notice");
    }

    @Test
    void theOthersWithdrawalClosesItTooButAnOpenOneLeavesItWaiting() {
        var open = Story.of(aBundleGuide(), DETERMINATION);
        var story = awaitingTheDetermination();

        assertThat(story.matter().settle(open.matter(), story.context(), story.last()))
                .isEmpty();

        var closed = story.matter()
                .settle(open.then("withdraw").matter(), story.context(), story.last())
                .orElseThrow();

        assertThat(closed.after().standing()).isInstanceOf(Standing.Closed.class);
    }

    @Test
    void onlyAMatterThatWaitsForTheOtherCanBeSettled() {
        var determination = Story.of(aBundleGuide(), DETERMINATION);
        var story = anAssessment();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.matter().settle(determination.matter(), story.context(), story.last()));
    }

    private static Story awaitingTheDetermination() {
        return Story.awaiting(aBundleGuide(), ASSESSMENT, DETERMINATION);
    }
}
