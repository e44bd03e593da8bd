package onething.domain.matter;

import static onething.domain.guide.GuideFixtures.ASSESSMENT;
import static onething.domain.guide.GuideFixtures.DETERMINATION;
import static onething.domain.guide.GuideFixtures.DIAGNOSIS;
import static onething.domain.guide.GuideFixtures.PHONE;
import static onething.domain.guide.GuideFixtures.RECORDS;
import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static onething.domain.matter.ActFixtures.LI_NA;
import static onething.domain.matter.ActFixtures.OFFICER_CHEN;
import static onething.domain.matter.MatterFixtures.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Side;
import onething.domain.guide.Answers;
import onething.domain.guide.Answers.Answer;
import onething.domain.guide.FieldPath;
import onething.domain.guide.MaterialCode;
import onething.domain.guide.OutcomeCode;
import onething.domain.guide.StageCode;
import onething.domain.material.Verdict;
import onething.domain.material.Verdict.Finding;
import onething.domain.matter.SupplementNotice.FieldToCorrect;
import onething.domain.party.Role;
import onething.domain.trail.Event;
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
    void whileItAwaitsAnotherMatterNoClockRuns() {
        var story = awaitingTheDetermination();

        assertThat(story.standing())
                .isEqualTo(new Standing.AwaitingPrerequisite(new StageCode("check"), DETERMINATION));
        assertThat(story.matter().clocks()).isEmpty();
        assertThat(story.lawful(Role.OFFICER)).isEmpty();
        assertThat(story.lawful(Role.APPLICANT)).containsExactly("withdraw");
    }

    @Test
    void onceTheOtherIsDecidedAsNeededItIsReleasedAndItsClocksStartThatDay() {
        var determination = Story.of(aBundleGuide(), DETERMINATION).days(10).then("decide");
        var story = awaitingTheDetermination().days(10);

        story.step(story.matter()
                .settle(determination.matter(), story.handling(), story.last())
                .orElseThrow());

        assertThat(story.standing()).isEqualTo(new Standing.Submitted(new StageCode("check")));
        assertThat(story.clock("check").anchor()).isEqualTo(Instant.parse("2026-03-12T02:00:00Z"));
        assertThat(story.last().role()).isEqualTo(Role.SYSTEM);
        assertThat(story.last().actor()).isEmpty();
    }

    @Test
    void onceTheOtherIsDecidedOtherwiseItIsClosedWithTheReason() {
        var determination = Story.of(aBundleGuide(), DETERMINATION)
                .then("decide", act -> act.withOutcome(new OutcomeCode("not-recognised")));
        var story = awaitingTheDetermination();

        story.step(story.matter()
                .settle(determination.matter(), story.handling(), story.last())
                .orElseThrow());

        assertThat(story.standing())
                .isEqualTo(new Standing.Closed(new StageCode("check"), Optional.empty(), "未被认定为工伤"));
        assertThat(story.last().paper()).contains("notice");
    }

    @Test
    void theOthersWithdrawalClosesItTooAndAnOpenOneLeavesItWaiting() {
        var open = Story.of(aBundleGuide(), DETERMINATION);
        var story = awaitingTheDetermination();

        assertThat(story.matter().settle(open.matter(), story.handling(), story.last()))
                .isEmpty();

        var closed = story.matter()
                .settle(open.then("withdraw").matter(), story.handling(), story.last())
                .orElseThrow();

        assertThat(closed.after().standing()).isInstanceOf(Standing.Closed.class);
    }

    @Test
    void settlingIsForWhoAwaitsThatMatter() {
        var determination = Story.of(aBundleGuide(), DETERMINATION);
        var story = anAssessment();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.matter().settle(determination.matter(), story.handling(), story.last()));
    }

    @Test
    void whatIsReturnedComesBackToItsStageWithItsClocksStoodStill() {
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
    void thePromisedPeriodBeginsAnewWithTheSupplementAndTheStatutoryOneDoesNotCountTheDaysBetween() {
        var story = anAssessment().days(2).then("request-supplement").days(5).then("supplement");
        var clock = story.clock("assess");

        assertThat(clock.countedFrom(Side.COMMITTED)).isEqualTo(story.handling().now());
        assertThat(clock.countedFrom(Side.STATUTORY)).isEqualTo(MONDAY);
    }

    @Test
    void nobodyIsTurnedAwayWhileThereIsTimeToSupplement() {
        var story = anAssessment().then("request-supplement").days(15);

        assertThat(story.lawful(Role.OFFICER)).isEmpty();
        assertThat(story.days(1).standing()).as("nothing happens by itself").isInstanceOf(Standing.Returned.class);
        assertThat(story.lawful(Role.OFFICER)).containsExactly("abandon");
    }

    @Test
    void whatWasAcceptedStaysSoWhateverIsSupplemented() {
        var accepted = new Verdict(DIAGNOSIS, Finding.ACCEPTED, "", "");
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
    void aClarificationIsWordsOrAFile() {
        var story = anAssessment()
                .then("request-supplement", act -> act.withNotice(asking(RECORDS, Finding.CLARIFY)))
                .then(
                        "supplement",
                        act -> act.withSupplement(
                                new Supplement(List.of(), Answers.NONE, Map.of(RECORDS, "第三页是复诊记录"))));

        assertThat(story.standing()).isInstanceOf(Standing.Submitted.class);
    }

    @Test
    void anExamIsTheApplicantsToDoUntilItIsConfirmed() {
        var story = underWay().then("schedule-exam");

        assertThat(story.matter().tab()).isEqualTo(Tab.TODO);
        assertThat(story.lawful(Role.APPLICANT)).containsExactly("confirm-exam", "withdraw");

        story.then("confirm-exam");

        assertThat(story.matter().tab()).isEqualTo(Tab.IN_PROGRESS);
        assertThat(story.lawful(Role.APPLICANT)).containsExactly("withdraw");
    }

    @Test
    void anotherExamDayMovesTheClockByTheDaysBetweenAndIsConfirmedAgain() {
        var story = underWay().then("schedule-exam").then("confirm-exam");

        story.then("reschedule");

        assertThat(story.clock("assess").pauses())
                .singleElement()
                .satisfies(putOff -> assertThat(Duration.between(putOff.from(), putOff.until()))
                        .isEqualTo(Duration.ofDays(3)));
        assertThat(story.matter().tab()).isEqualTo(Tab.TODO);
        assertThat(story.last().effects()).containsExactly("shift:assess");
    }

    @Test
    void anExamBroughtForwardMovesNoClock() {
        var story = underWay().then("schedule-exam");
        var earlier = ActFixtures.anExam(story.handling().today().plusDays(2));

        story.then("reschedule", act -> act.withExam(earlier));

        assertThat(story.last().effects()).isEmpty();
        assertThat(story.clock("assess").pauses()).isEmpty();
    }

    @Test
    void nobodyHasFailedToAppearBeforeTheHourOfTheExam() {
        var story = underWay().then("schedule-exam");

        assertThat(story.lawful(Role.OFFICER)).doesNotContain("record-no-show");
        assertThat(story.days(8).lawful(Role.OFFICER)).contains("record-no-show");
        assertThat(story.then("record-no-show").lawful(Role.OFFICER)).contains("schedule-exam");
    }

    @Test
    void anExamThatIsOverIsNotPutOffButAnotherMayBeSet() {
        var story = underWay().then("schedule-exam").then("confirm-exam").days(8);

        assertThat(story.lawful(Role.OFFICER)).contains("schedule-exam").doesNotContain("reschedule");
        assertThat(story.lawful(Role.APPLICANT)).doesNotContain("confirm-exam");
    }

    @Test
    void theNoteTellsTheApplicantWhatToCorrectWhenToComeAndWhyItTakesLonger() {
        var returned = anAssessment()
                .then("request-supplement", act -> act.withStatement("").withNotice(asking(RECORDS, Finding.REPLACE)));
        var invited = underWay().then("schedule-exam", act -> act.withStatement(""));
        var extended = underWay()
                .then("propose-extension", act -> act.withStatement("伤情复杂"))
                .then("extend", act -> act.withStatement(""));

        assertThat(returned.last().note()).isEqualTo("病历：请重新提交");
        assertThat(invited.last().note()).isEqualTo("鉴定时间2026-03-10 09:30，地点揭阳市人民医院");
        assertThat(extended.last().note()).isEqualTo("伤情复杂");
    }

    @Test
    void anExtensionIsProposedByAnOfficerAndGrantedByTheApproverOnce() {
        var story = underWay().then("propose-extension", act -> act.withStatement("伤情复杂"));

        assertThat(story.standing())
                .isInstanceOfSatisfying(
                        Standing.UnderWay.class,
                        here -> assertThat(here.proposed())
                                .hasValueSatisfying(proposal ->
                                        assertThat(proposal.reason()).isEqualTo("伤情复杂")));
        assertThat(story.lawful(Role.APPROVER)).containsExactly("extend", "decline-extension");

        story.then("extend");

        assertThat(story.clock("assess").term(Side.COMMITTED).count()).isEqualTo(60);
        assertThat(story.clock("assess").extensions().getFirst().reason()).isEqualTo("伤情复杂");
        assertThat(story.lawful(Role.OFFICER)).doesNotContain("propose-extension");
    }

    @Test
    void aDeclinedExtensionMayBeProposedAgain() {
        var story = underWay().then("propose-extension").then("decline-extension");

        assertThat(story.clock("assess").extensions()).isEmpty();
        assertThat(story.lawful(Role.OFFICER)).contains("propose-extension");
    }

    @Test
    void whatHasRunOutCannotBeExtended() {
        var story = underWay().then("propose-extension").days(40);

        assertThat(story.lawful(Role.OFFICER)).doesNotContain("propose-extension");
        assertThat(story.lawful(Role.APPROVER)).containsExactly("decline-extension");
    }

    @Test
    void aSuspensionPreservesTheBudget() {
        var story = underWay().days(3);
        var calendar = story.handling().calendar();
        var left = story.clock("assess")
                .remaining(Side.STATUTORY, story.handling().now(), calendar)
                .left();

        story.then("suspend").days(30).then("resume");

        assertThat(story.clock("assess")
                        .remaining(Side.STATUTORY, story.handling().now(), calendar)
                        .left())
                .isEqualTo(left);
        assertThat(story.standing().stage()).isEqualTo(new StageCode("assess"));
    }

    @Test
    void theEmployersClockIsOneOfItsOwn() {
        var story = underWay().then("ask-employer");

        assertThat(story.lawful(Role.OFFICER)).contains("record-answer").doesNotContain("ask-employer");
        assertThat(story.then("record-answer").lawful(Role.OFFICER)).contains("ask-employer");
        assertThat(story.then("ask-employer").matter().clocks())
                .as("a clock that starts again is there once")
                .filteredOn(clock -> clock.rule().code().value().equals("employer"))
                .singleElement()
                .matches(Deadline::isRunning);
    }

    @Test
    void whatIsDecidedIsServedAndClosedAsItWasDecided() {
        var story = underWay()
                .then(
                        "conclude",
                        act -> act.withOutcome(new OutcomeCode("no-grade")).withStatement("未达到等级"));

        assertThat(story.matter().tab()).isEqualTo(Tab.COMPLETED);
        assertThat(story.lawful(Role.APPLICANT)).as("it is decided").isEmpty();

        story.days(3).then("serve");

        assertThat(story.standing())
                .isEqualTo(new Standing.Closed(
                        new StageCode("service"), Optional.of(new OutcomeCode("no-grade")), "未达到等级"));
        assertThat(story.matter().findings().text(FieldPath.of("serve.received")))
                .contains("2026-03-06");
        assertThat(story.matter().findings().to(FieldPath.of("conclude.experts")))
                .contains(new Answer.Number(BigDecimal.valueOf(3)));
        assertThat(story.matter().clocks()).noneMatch(Deadline::isRunning);
    }

    @Test
    void theNoteTellsWhatWasDecidedInTheGuidesWordsAndTheOfficers() {
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

        story.step(before.claim(OFFICER_CHEN, story.handling(), story.last()));
        story.step(before.handBack(OFFICER_CHEN, story.handling(), story.last()));

        assertThat(story.matter()).isEqualTo(before);
        assertThat(story.trail().events()).extracting(Event::action).containsExactly("receive", "claim", "hand-back");
        assertThat(story.trail().flaw()).isEmpty();
    }

    @Test
    void anEventIsNeverEarlierThanTheOneBefore() {
        var story = anAssessment();
        var slow = new Handling(
                story.handling().bundle(),
                story.handling().guide(),
                story.handling().calendar(),
                MONDAY.minusSeconds(5));

        var step = story.matter().claim(OFFICER_CHEN, slow, story.last());

        assertThat(step.event().at()).isEqualTo(MONDAY);
    }

    @Test
    void anEventOfAnotherMatterIsNotFollowed() {
        var other = Story.of(aBundleGuide(), DETERMINATION);
        var story = anAssessment();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.matter().claim(OFFICER_CHEN, story.handling(), other.last()));
    }

    @Test
    void aFieldIsCorrectedOnlyIfItWasListed() {
        var story = anAssessment()
                .then(
                        "request-supplement",
                        act -> act.withNotice(
                                new SupplementNotice(List.of(), List.of(new FieldToCorrect(PHONE, "号码有误")))))
                .then(
                        "supplement",
                        act -> act.withSupplement(new Supplement(
                                List.of(), new Answers(Map.of(PHONE, new Answer.Text("13900139000"))), Map.of())));

        assertThat(story.matter().supplements().getFirst().answers().text(PHONE))
                .contains("13900139000");
    }

    @Test
    void theApplicantsActIsByTheApplicant() {
        var story = anAssessment().then("withdraw");

        assertThat(story.last().actor()).contains(LI_NA);
        assertThat(story.last().role()).isEqualTo(Role.APPLICANT);
        assertThat(story.standing()).isEqualTo(new Standing.Withdrawn(new StageCode("check")));
    }

    private static Story anAssessment() {
        return Story.of(aBundleGuide(), ASSESSMENT);
    }

    private static Story awaitingTheDetermination() {
        return Story.awaiting(aBundleGuide(), ASSESSMENT, DETERMINATION);
    }

    private static Story underWay() {
        return anAssessment().days(1).then("accept");
    }

    private static SupplementNotice asking(MaterialCode code, Finding finding) {
        return new SupplementNotice(List.of(new Verdict(code, finding, "illegible", "请重新提交")), List.of());
    }
}
