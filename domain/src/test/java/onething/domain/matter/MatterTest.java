package onething.domain.matter;

import static onething.domain.guide.GuideFixtures.DETERMINATION;
import static onething.domain.guide.GuideFixtures.RECORDS;
import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static onething.domain.matter.ActFixtures.LI_NA;
import static onething.domain.matter.ActFixtures.OFFICER_CHEN;
import static onething.domain.matter.ActFixtures.asking;
import static onething.domain.matter.MatterFixtures.MONDAY;
import static onething.domain.matter.Story.anAssessment;
import static onething.domain.matter.Story.underWay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import onething.domain.code.OutcomeCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.RemainingTime;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.material.Verdict.Finding;
import onething.domain.party.Role;
import onething.domain.text.Text;
import onething.domain.trail.Event;
import onething.domain.trail.Salts;
import org.junit.jupiter.api.Test;

class MatterTest {

    @Test
    void aMatterReceivedIsSubmittedAndItsClocksRun() {
        var story = anAssessment();

        assertThat(story.standing()).isEqualTo(new Standing.Submitted(new StageCode("check")));
        assertThat(story.matter().tab()).isEqualTo(Tab.IN_PROGRESS);
        assertThat(story.clock("check").anchor()).isEqualTo(MONDAY);
        assertThat(story.last().action()).isEqualTo("receive");
        assertThat(story.last().before()).isBlank();
        assertThat(story.last().effects()).containsExactly("start:check", "start:assess");
    }

    @Test
    void theNoteSaysWhatToSupplementWhenToComeAndWhyItTakesLonger() {
        var returned = anAssessment()
                .then("request-supplement", act -> act.withStatement("").withNotice(asking(RECORDS, Finding.REPLACE)));
        var invited = underWay().then("schedule-exam", act -> act.withStatement(""));
        var extended = underWay()
                .then("propose-extension", act -> act.withStatement("伤情复杂"))
                .then("extend", act -> act.withStatement(""));

        assertThat(returned.last().note()).isEqualTo("病历：看不清，请重新提交");
        assertThat(invited.last().note()).isEqualTo("鉴定时间2026-03-10 09:30，地点揭阳市人民医院");
        assertThat(extended.last().note()).isEqualTo("伤情复杂");
    }

    @Test
    void aSuspensionKeepsTheRemainingDays() {
        var story = underWay().days(3);
        var calendar = story.context().calendar();
        var left = RemainingTime.worst(story.clock("assess"), story.context().now(), calendar)
                .left();

        story.then("suspend").days(30).then("resume");

        assertThat(RemainingTime.worst(story.clock("assess"), story.context().now(), calendar)
                        .left())
                .isEqualTo(left);
        assertThat(story.standing().stage()).isEqualTo(new StageCode("assess"));
    }

    @Test
    void countingGoesOnTheDayAfterTheCauseEndedEvenIfTheOfficeResumesLater() {
        var atOnce = underWay().days(3).then("suspend").days(10).then("resume", causeEnded("2026-03-16"));
        var late = underWay().days(3).then("suspend").days(25).then("resume", causeEnded("2026-03-16"));

        assertThat(due(late)).isEqualTo(due(atOnce)).isEqualTo("2026-04-13");
        assertThat(late.last().note()).isEqualTo("中止原因消除之日2026-03-16；依据查明的事实和规定办理");
        assertThat(late.matter().findings().text(FieldPath.of("resume.causeEnded")))
                .contains("2026-03-16");
    }

    @Test
    void aCauseThatEndedOnTheVeryDayOfTheSuspensionCostsNothing() {
        var story = underWay().days(3);
        var due = due(story);

        story.then("suspend").days(20).then("resume", causeEnded("2026-03-06"));

        assertThat(due(story)).isEqualTo(due);
    }

    @Test
    void theEmployerHasASeparateClock() {
        var story = underWay().then("ask-employer");

        assertThat(story.lawful(Role.OFFICER)).contains("record-answer").doesNotContain("ask-employer");
        assertThat(story.then("record-answer").lawful(Role.OFFICER)).contains("ask-employer");
        assertThat(story.then("ask-employer").matter().clocks())
                .as("a restarted clock appears once")
                .filteredOn(clock -> clock.rule().code().value().equals("employer"))
                .singleElement()
                .matches(Deadline::isRunning);
    }

    @Test
    void aDecidedMatterIsServedAndClosedWithItsDecision() {
        var story = underWay()
                .then(
                        "conclude",
                        act -> act.withOutcome(new OutcomeCode("no-grade")).withStatement("未达到等级"));

        assertThat(story.matter().tab()).isEqualTo(Tab.COMPLETED);
        assertThat(story.lawful(Role.APPLICANT)).as("it is decided").isEmpty();

        story.days(3).then("serve");

        assertThat(story.standing())
                .isEqualTo(new Standing.Closed(
                        new StageCode("service"), Optional.of(new OutcomeCode("no-grade")), new Text("未达到等级")));
        assertThat(story.matter().findings().text(FieldPath.of("serve.received")))
                .contains("2026-03-06");
        assertThat(story.matter().findings().to(FieldPath.of("conclude.experts")))
                .contains(new Answer.Number(BigDecimal.valueOf(3)));
        assertThat(story.matter().clocks()).noneMatch(Deadline::isRunning);
    }

    @Test
    void theNoteStatesTheDecisionInTheWordsOfTheGuideAndTheOfficer() {
        var story = anAssessment().then("refuse", act -> act.withStatement("没有提交病历"));

        assertThat(story.last().note()).isEqualTo("不符合条件（办法第一条）；没有提交病历");
        assertThat(story.last().paper()).contains("decision");
        assertThat(story.last().effects()).containsExactly("stop:check", "stop:assess");
        assertThat(story.matter().tab()).isEqualTo(Tab.RETURNED);
    }

    @Test
    void aClaimIsRecordedAndChangesNothing() {
        var story = anAssessment();
        var before = story.matter();

        story.step(before.claim(OFFICER_CHEN, story.context(), story.last()));
        story.step(before.handBack(OFFICER_CHEN, story.context(), story.last()));

        assertThat(story.matter()).isEqualTo(before);
        assertThat(story.trail().events()).extracting(Event::action).containsExactly("receive", "claim", "hand-back");
        assertThat(story.trail().flaw()).isEmpty();
    }

    @Test
    void anEventIsNeverEarlierThanTheOneBefore() {
        var story = anAssessment();
        var slow = new ActionContext(
                story.context().bundle(),
                story.context().guide(),
                story.context().calendar(),
                MONDAY.minusSeconds(5),
                Salts.from("of a test"));

        var change = story.matter().claim(OFFICER_CHEN, slow, story.last());

        assertThat(change.event().at()).isEqualTo(MONDAY);
    }

    @Test
    void anEventOfAnotherMatterIsRefused() {
        var other = Story.of(aBundleGuide(), DETERMINATION);
        var story = anAssessment();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.matter().claim(OFFICER_CHEN, story.context(), other.last()));
    }

    @Test
    void anActionOfTheApplicantNamesTheApplicant() {
        var story = anAssessment().then("withdraw");

        assertThat(story.last().actor()).contains(LI_NA);
        assertThat(story.last().role()).isEqualTo(Role.APPLICANT);
        assertThat(story.standing()).isEqualTo(new Standing.Withdrawn(new StageCode("check")));
    }

    private static UnaryOperator<SampleAction> causeEnded(String day) {
        return act -> act.withInputs(new Answers(Map.of(FieldPath.of("input.causeEnded"), new Answer.Text(day))));
    }

    private static String due(Story story) {
        var due = story.clock("assess").committedDue(story.context().calendar());
        return String.valueOf(due.day());
    }
}
