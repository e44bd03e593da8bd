package onething.domain.matter;

import static onething.domain.guide.GuideFixtures.ADDRESS;
import static onething.domain.guide.GuideFixtures.ASSESSMENT;
import static onething.domain.guide.GuideFixtures.DIAGNOSIS;
import static onething.domain.guide.GuideFixtures.PHONE;
import static onething.domain.guide.GuideFixtures.RECORDS;
import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import onething.domain.code.ActionCode;
import onething.domain.code.GroundCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.OutcomeCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.material.Verdict;
import onething.domain.material.Verdict.Finding;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.Supplement;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.matter.action.SupplementNotice.FieldToCorrect;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.OwnProposal;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import onething.domain.text.Line;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;

/// Which actions are refused, and what the refusal says.
class ActRefusedTest {

    @Test
    void anActionOfAnotherStageIsNotLawfulAndTheRefusalNamesThoseThatAre() {
        var act = ActFixtures.bare(new ActionCode("serve"), Set.of(Role.OFFICER));

        assertThat(refused(submitted(), act))
                .isEqualTo(new ActionNotLawful(
                        "serve", "submitted", "check", List.of("accept", "request-supplement", "refuse", "redirect")));
    }

    @Test
    void anEndedMatterAllowsNoAction() {
        var act = ActFixtures.bare(new ActionCode("accept"), Set.of(Role.OFFICER));

        assertThat(refused(submitted().then("withdraw"), act))
                .isEqualTo(new ActionNotLawful("accept", "withdrawn", "check", List.of()));
    }

    @Test
    void anActionOfAnotherRoleNamesTheNeededRole() {
        var asOfficer = ActFixtures.bare(new ActionCode("withdraw"), Set.of(Role.OFFICER));
        var asApplicant = ActFixtures.bare(new ActionCode("accept"), Set.of(Role.APPLICANT));

        assertThat(refused(submitted(), asOfficer)).isEqualTo(new RoleLacking("applicant"));
        assertThat(refused(submitted(), asApplicant)).isEqualTo(new RoleLacking("officer"));
    }

    @Test
    void onlyAnApproverGrantsAnExtension() {
        var story = underWay().then("propose-extension");
        var act = ActFixtures.bare(new ActionCode("extend"), Set.of(Role.OFFICER));

        assertThat(refused(story, act)).isEqualTo(new RoleLacking("approver"));
    }

    @Test
    void anApproverGrantsAnotherPersonsProposalOnly() {
        var asHead = Set.of(Role.OFFICER, Role.APPROVER);
        var story = underWay();
        story.act(ActFixtures.bare(new ActionCode("propose-extension"), asHead).withStatement("伤情复杂"));
        var grant = ActFixtures.bare(new ActionCode("extend"), asHead);

        assertThat(refused(story, grant)).isEqualTo(new OwnProposal("extend", "approver"));
        assertThat(story.matter().lawful(ActFixtures.OFFICER_CHEN, asHead, story.context()))
                .extracting(action -> action.code().value())
                .contains("decline-extension")
                .doesNotContain("extend");
        assertThat(story.matter().lawful(ActFixtures.APPROVER_LIN, asHead, story.context()))
                .extracting(action -> action.code().value())
                .contains("extend", "decline-extension");
    }

    @Test
    void everyFaultIsFoundAtOnce() {
        var act = ActFixtures.bare(underWay().action("conclude"));

        assertThat(faults(underWay(), act))
                .containsExactlyInAnyOrder("/outcome required", "/statement required", "/inputs/experts required");
    }

    @Test
    void aDecisionHasAnOutcomeOfTheGuide() {
        assertThat(faults(underWay(), "conclude", act -> act.withOutcome(new OutcomeCode("grade-11"))))
                .containsExactly("/outcome not-offered");
    }

    @Test
    void aRefusalNeedsAGroundOfTheGuide() {
        assertThat(faults(submitted(), "refuse", act -> act.withGround(new GroundCode("too-much-work"))))
                .containsExactly("/ground not-offered");
        assertThat(faults(submitted(), ActFixtures.bare(submitted().action("refuse"))))
                .containsExactlyInAnyOrder("/ground required", "/statement required");
    }

    @Test
    void inputThatTheActionDoesNotNeedIsRefused() {
        assertThat(faults(
                        submitted(),
                        "accept",
                        act -> act.withGround(new GroundCode("not-eligible"))
                                .withOutcome(new OutcomeCode("grade-1"))
                                .withReceived(submitted().context().today())
                                .withExtension(10)
                                .withExam(
                                        ActFixtures.anExam(submitted().context().today()))
                                .withInputs(new Answers(Map.of(FieldPath.of("input.colour"), new Answer.Text("red"))))))
                .containsExactlyInAnyOrder(
                        "/ground not-asked",
                        "/outcome not-asked",
                        "/received not-asked",
                        "/extension not-asked",
                        "/exam not-asked",
                        "/inputs/colour unknown-field");
    }

    @Test
    void inputsAreOfTheirKind() {
        var experts = FieldPath.of("input.experts");

        assertThat(faults(
                        underWay(),
                        "conclude",
                        act -> act.withInputs(new Answers(Map.of(experts, new Answer.Number(BigDecimal.valueOf(7)))))))
                .containsExactly("/inputs/experts out-of-range");
    }

    @Test
    void aNoticeListsRequiredItemsOnceAndSaysWhatToDo() {
        assertThat(faults(submitted(), "request-supplement", act -> act.withNotice(notice())))
                .containsExactly("/notice required");
        assertThat(faults(
                        submitted(),
                        "request-supplement",
                        act -> act.withNotice(notice(
                                verdict(DIAGNOSIS, Finding.ACCEPTED, "好"),
                                verdict(RECORDS, Finding.REPLACE, ""),
                                verdict(RECORDS, Finding.REPLACE, "清晰"),
                                verdict(new MaterialCode("passport"), Finding.REPLACE, "清晰")))))
                .containsExactlyInAnyOrder(
                        "/notice/materials/0 not-offered",
                        "/notice/materials/1/note required",
                        "/notice/materials/2/requirement twice",
                        "/notice/materials/3/requirement unknown");
        assertThat(faults(
                        submitted(),
                        "request-supplement",
                        act -> act.withNotice(new SupplementNotice(
                                List.of(),
                                List.of(
                                        new FieldToCorrect(PHONE, Text.NONE),
                                        new FieldToCorrect(PHONE, new Text("有误")),
                                        new FieldToCorrect(FieldPath.of("worker.shoeSize"), new Text("有误")))))))
                .containsExactlyInAnyOrder(
                        "/notice/fields/0/note required",
                        "/notice/fields/1/field twice",
                        "/notice/fields/2/field unknown");
    }

    @Test
    void aReasonIsOneOfTheGuides() {
        var unknown = new Verdict(RECORDS, Finding.REPLACE, "ugly", new Text("请重新拍照"));
        var none = new Verdict(DIAGNOSIS, Finding.CLARIFY, "", new Text("第三页是什么"));

        assertThat(faults(submitted(), "request-supplement", act -> act.withNotice(notice(unknown, none))))
                .containsExactly("/notice/materials/0/reason not-offered", "/notice/materials/1/reason required");
        assertThat(faults(submitted(), "accept", act -> act.withVerdicts(List.of(unknown))))
                .containsExactly("/verdicts/0/reason not-offered");
    }

    @Test
    void anUnknownReasonIsRefusedWithTheGuidesReasonsInWords() {
        var notice = notice(new Verdict(RECORDS, Finding.REPLACE, "ugly", new Text("请重新拍照")));
        var act = ActFixtures.complete(
                        submitted().action("request-supplement"),
                        submitted().matter(),
                        submitted().context())
                .withNotice(notice);

        assertThat(((InputsInvalid) refused(submitted(), act))
                        .faults()
                        .getFirst()
                        .detail())
                .isEqualTo("原因只能是：看不清（illegible）");
    }

    @Test
    void anAcceptedMaterialIsNotRequestedAgain() {
        var story = submitted()
                .then(
                        "request-supplement",
                        act -> act.withVerdicts(List.of(verdict(DIAGNOSIS, Finding.ACCEPTED, "")))
                                .withNotice(notice(verdict(RECORDS, Finding.REPLACE, "清晰"))))
                .then("supplement");

        assertThat(faults(
                        story,
                        "request-supplement",
                        act -> act.withNotice(notice(verdict(DIAGNOSIS, Finding.REPLACE, "再交一次")))))
                .containsExactly("/notice/materials/0 accepted");
    }

    @Test
    void aSupplementAnswersEverythingListedAndNothingElse() {
        var story = submitted()
                .then(
                        "request-supplement",
                        act -> act.withNotice(new SupplementNotice(
                                List.of(verdict(DIAGNOSIS, Finding.REPLACE, "清晰")),
                                List.of(new FieldToCorrect(PHONE, new Text("号码有误"))))));
        var unasked = ActFixtures.aMaterial(RECORDS, story.context());
        var supplement = new Supplement(
                List.of(unasked),
                new Answers(Map.of(ADDRESS, new Answer.Text("揭阳市"))),
                Map.of(RECORDS, new Text("没有要求说明")));

        assertThat(faults(story, "supplement", act -> act.withSupplement(supplement)))
                .containsExactlyInAnyOrder(
                        "/materials required",
                        "/materials not-asked",
                        "/clarifications/records not-asked",
                        "/corrections/worker/phone required",
                        "/corrections/worker/address not-asked");
    }

    @Test
    void aCorrectedAnswerHasTheKindOfItsField() {
        var story = submitted()
                .then(
                        "request-supplement",
                        act -> act.withNotice(
                                new SupplementNotice(List.of(), List.of(new FieldToCorrect(PHONE, new Text("号码有误"))))));
        var supplement = new Supplement(List.of(), new Answers(Map.of(PHONE, new Answer.Text("no number"))), Map.of());

        assertThat(faults(story, "supplement", act -> act.withSupplement(supplement)))
                .containsExactly("/corrections/worker/phone phone");
    }

    @Test
    void anExamIsInTheFutureAndHasAPlace() {
        var yesterday = ActFixtures.anExam(underWay().context().today().minusDays(1));

        assertThat(faults(
                        underWay(),
                        "schedule-exam",
                        act -> act.withExam(new Exam(yesterday.at(), new Line(" "), false))))
                .containsExactlyInAnyOrder("/exam/at future", "/exam/place required");
    }

    @Test
    void anExtensionStaysWithinItsCapAndHasAReason() {
        assertThat(faults(
                        underWay(),
                        "propose-extension",
                        act -> act.withExtension(61).withStatement("")))
                .containsExactlyInAnyOrder("/extension extension-cap", "/statement required");
        assertThat(faults(underWay(), "propose-extension", act -> act.withExtension(0)))
                .containsExactly("/extension extension-cap");
    }

    @Test
    void theReceiptOfADecisionIsBetweenTheDecisionAndToday() {
        var story = underWay().then("conclude").days(3);
        var today = story.context().today();

        assertThat(faults(story, "serve", act -> act.withReceived(today.plusDays(1))))
                .containsExactly("/received not-future");
        assertThat(faults(story, "serve", act -> act.withReceived(today.minusDays(4))))
                .containsExactly("/received after-decision");
        assertThat(faults(story, ActFixtures.bare(story.action("serve")))).containsExactly("/received required");
    }

    @Test
    void theCauseOfASuspensionEndedBetweenItAndToday() {
        var story = underWay().then("suspend").days(10);
        var suspended = LocalDate.of(2026, 3, 2);

        assertThat(faults(story, "resume", causeEnded(suspended.minusDays(1))))
                .containsExactly("/inputs/causeEnded too-early");
        assertThat(faults(story, "resume", causeEnded(suspended.plusDays(11))))
                .containsExactly("/inputs/causeEnded future-day");
        assertThat(faults(story, ActFixtures.bare(story.action("resume"))))
                .containsExactly("/inputs/causeEnded required");
    }

    @Test
    void aStatementHasALengthLimit() {
        assertThat(faults(submitted(), "accept", act -> act.withStatement("很".repeat(2001))))
                .containsExactly("/statement too-long");
    }

    private static UnaryOperator<SampleAction> causeEnded(LocalDate day) {
        return act ->
                act.withInputs(new Answers(Map.of(FieldPath.of("input.causeEnded"), new Answer.Text(day.toString()))));
    }

    private static Story submitted() {
        return Story.of(aBundleGuide(), ASSESSMENT);
    }

    private static Story underWay() {
        return submitted().then("accept");
    }

    private static SupplementNotice notice(Verdict... materials) {
        return new SupplementNotice(List.of(materials), List.of());
    }

    private static Verdict verdict(MaterialCode code, Finding finding, String note) {
        var reason = finding == Finding.REPLACE ? "illegible" : "";
        return new Verdict(code, finding, reason, new Text(note));
    }

    private static List<String> faults(Story story, String action, UnaryOperator<SampleAction> said) {
        var complete = ActFixtures.complete(story.action(action), story.matter(), story.context());
        return faults(story, said.apply(complete));
    }

    private static List<String> faults(Story story, SampleAction act) {
        var refusal = refused(story, act);
        assertThat(refusal).isInstanceOf(InputsInvalid.class);
        return ((InputsInvalid) refusal)
                .faults().stream()
                        .map(fault -> fault.path() + " " + fault.rule())
                        .toList();
    }

    private static Refusal refused(Story story, SampleAction act) {
        return catchThrowableOfType(Refused.class, () -> act.on(story.matter(), story.context(), story.last()))
                .refusal();
    }
}
