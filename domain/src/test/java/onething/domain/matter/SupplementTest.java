package onething.domain.matter;

import static onething.domain.guide.GuideFixtures.DIAGNOSIS;
import static onething.domain.guide.GuideFixtures.PHONE;
import static onething.domain.guide.GuideFixtures.RECORDS;
import static onething.domain.matter.ActFixtures.asking;
import static onething.domain.matter.MatterFixtures.MONDAY;
import static onething.domain.matter.Story.anAssessment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import onething.domain.code.StageCode;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.material.Verdict;
import onething.domain.material.Verdict.Finding;
import onething.domain.matter.action.Supplement;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.matter.action.SupplementNotice.FieldToCorrect;
import onething.domain.party.Role;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;

/// A matter that is returned for a supplement, and comes back.
class SupplementTest {

    @Test
    void aReturnedMatterComesBackToItsStageWithItsClocksPausedMeanwhile() {
        var story = anAssessment().days(2).then("request-supplement");

        assertThat(story.matter().tab()).isEqualTo(Tab.RETURNED);
        assertThat(story.clock("check").isPaused()).isTrue();
        assertThat(story.clock("window").isRunning()).isTrue();
        assertThat(story.lawful(Role.APPLICANT)).containsExactly("supplement", "withdraw");
        assertThat(story.lawful(Role.OFFICER)).isEmpty();

        story.days(5).then("supplement");

        assertThat(story.standing()).isEqualTo(new Standing.Submitted(new StageCode("check")));
        assertThat(story.clock("check").isPaused()).isFalse();
        assertThat(story.clock("window").isRunning()).isFalse();
        assertThat(story.matter().supplements()).hasSize(1);
        assertThat(story.last().effects()).containsExactly("stop:window", "supplemented:check", "supplemented:assess");
    }

    @Test
    void theSupplementRestartsThePromisedPeriodAndTheStatutoryOneSkipsTheDaysBetween() {
        var story = anAssessment().days(2).then("request-supplement").days(5).then("supplement");
        var clock = story.clock("assess");

        var context = story.context();
        assertThat(clock.countedFrom(LimitBasis.COMMITTED, context.calendar())).isEqualTo(context.now());
        assertThat(clock.countedFrom(LimitBasis.STATUTORY, context.calendar())).isEqualTo(MONDAY);
    }

    @Test
    void noApplicantIsRefusedWhileThereIsTimeToSupplement() {
        var story = anAssessment().then("request-supplement").days(15);

        assertThat(story.lawful(Role.OFFICER)).isEmpty();
        assertThat(story.days(1).standing()).as("nothing happens by itself").isInstanceOf(Standing.Returned.class);
        assertThat(story.lawful(Role.OFFICER)).containsExactly("abandon");
    }

    @Test
    void anAcceptedMaterialStaysAcceptedAfterASupplement() {
        var accepted = new Verdict(DIAGNOSIS, Finding.ACCEPTED, "", Text.NONE);
        var story = anAssessment()
                .then(
                        "request-supplement",
                        act -> act.withVerdicts(List.of(accepted)).withNotice(asking(RECORDS, Finding.REPLACE)));

        assertThat(story.matter().verdicts())
                .extracting(Verdict::finding)
                .containsExactly(Finding.ACCEPTED, Finding.REPLACE);
        assertThat(story.then("supplement").matter().verdicts()).containsExactly(accepted);
    }

    @Test
    void aClarificationIsATextOrAFile() {
        var story = anAssessment()
                .then("request-supplement", act -> act.withNotice(asking(RECORDS, Finding.CLARIFY)))
                .then(
                        "supplement",
                        act -> act.withSupplement(
                                new Supplement(List.of(), Answers.NONE, Map.of(RECORDS, new Text("第三页是复诊记录")))));

        assertThat(story.standing()).isInstanceOf(Standing.Submitted.class);
    }

    @Test
    void aFieldIsCorrectedOnlyIfItWasListed() {
        var story = anAssessment()
                .then(
                        "request-supplement",
                        act -> act.withNotice(
                                new SupplementNotice(List.of(), List.of(new FieldToCorrect(PHONE, new Text("号码有误"))))))
                .then(
                        "supplement",
                        act -> act.withSupplement(new Supplement(
                                List.of(), new Answers(Map.of(PHONE, new Answer.Text("13900139000"))), Map.of())));

        assertThat(story.matter().supplements().getFirst().answers().text(PHONE))
                .contains("13900139000");
    }
}
