package onething.persistence.guides;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static onething.persistence.guides.LabourRights.GUIDE;
import static onething.persistence.guides.Stories.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import onething.application.port.in.matter.Countdown;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.check.Changed;
import onething.domain.guide.check.Checks;
import onething.domain.matter.ActFixtures;
import onething.domain.matter.Standing;
import onething.domain.matter.Story;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.ClockGate;
import onething.domain.procedure.MilestoneRule;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Safeguard;
import onething.domain.procedure.Stage;
import onething.domain.procedure.StandingKind;
import onething.domain.refusal.Refusal.PreconditionMissing;
import onething.domain.refusal.Refused;
import onething.persistence.SharesNothing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the law requires first comes first: no one can skip it, and a guide that would allow that is
/// refused.
@SharesNothing
class SafeguardsTest {

    /// The guarded action is moved to the first stage, without the facts it requires.
    @ParameterizedTest(name = "{0}")
    @MethodSource("safeguards")
    void aWayAroundASafeguardIsFound(Guarded guarded) {
        var broken = withWayAround(guarded);

        assertThat(faults(broken)).contains(guarded.path());
    }

    /// The guarded action stays in its stage, without the facts it requires.
    @ParameterizedTest
    @CsvSource({
        "inspection-complaint,  verified-before-acceptance",
        "inspection-complaint,  verified-before-decision",
        "inspection-complaint,  two-inspectors-before-decision",
        "inspection-complaint,  defence-before-decision",
        "inspection-complaint,  hearing-before-penalty",
        "inspection-complaint,  no-hearing-without-being-told",
        "inspection-complaint,  hearing-announced-first",
        "inspection-complaint,  head-before-penalty",
        "inspection-complaint,  legal-review-before-penalty",
        "inspection-complaint,  penalty-reviewed-by-another",
        "inspection-complaint,  recusal-by-head",
        "inspection-complaint,  summons-before-publication",
        "inspection-complaint,  publication-before-hiding",
        "inspection-complaint,  mediation-before-settlement",
        "inspection-complaint,  settlement-before-dismissal",
        "inspection-complaint,  withdrawal-before-dismissal",
        "inspection-complaint,  notice-before-service-by-it",
        "injury-determination,  recusal-by-head",
        "capacity-assessment,   recusal-by-head",
        "capacity-reassessment, recusal-by-head",
        "leave-confirmation,    recusal-by-head",
        "injury-determination,  complete-before-recognition",
        "inspection-complaint,  suspension-by-head",
        "inspection-complaint,  order-before-disobedience",
        "inspection-complaint,  reported-before-closing",
        "inspection-complaint,  answer-before-closing",
        "advance-payment,       complete-before-payment",
        "capacity-assessment,   complete-before-conclusion",
        "capacity-reassessment, complete-before-conclusion",
        "leave-confirmation,    complete-before-conclusion",
        "advance-payment,       demand-unless-insured-third-party",
        "advance-payment,       all-items-only-for-the-employer",
        "advance-payment,       demand-sent-before-answer",
        "advance-payment,       settled-by-two-before-payment",
        "advance-payment,       settlement-checked-by-another",
        "advance-payment,       ordered-before-paid",
        "advance-payment,       paid-before-closing",
        "advance-payment,       paid-before-recovery",
        "advance-payment,       recovery-before-closing",
        "capacity-assessment,   panel-before-opinion",
        "capacity-assessment,   opinion-before-conclusion",
        "capacity-reassessment, panel-before-opinion",
        "capacity-reassessment, opinion-before-conclusion",
        "crime-transfer,        order-disobeyed-first",
    })
    void aRemovedGateIsFound(String code, String safeguard) {
        var guarded = safeguards()
                .filter(each -> each.matter().code().value().equals(code)
                        && each.safeguard().code().equals(safeguard))
                .findFirst()
                .orElseThrow();

        assertThat(faults(withoutGate(guarded))).contains(guarded.path());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inspection-complaint  |                                                                        | file                            | 已向投诉人本人核实身份和投诉内容，或者投诉人本人以人脸识别登录提交，或者属于举报
            inspection-complaint  | +8, deem-accepted                                                      | close-investigation=dismiss     | 已向投诉人本人核实身份和投诉内容，或者投诉人本人以人脸识别登录提交，或者已记录无法向投诉人本人核实，或者属于举报
            inspection-complaint  | verify-complainant, file                                               | close-investigation=transfer    | 已由两名以上监察员调查、检查并记录
            inspection-complaint  | verify-complainant, file                                               | give-prior-notice               | 已由两名以上监察员调查、检查并记录
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice                   | conclude=order                  | 已听取用人单位陈述、申辩（或者逾期未提出）
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer, confirm-no-hearing-due, propose-decision | approve-decision | 已通过法制审核，或者已确认不属于应当法制审核的情形
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer, tell-hearing-right, +1, record-hearing-request, announce-hearing, +12, hold-hearing, propose-decision | confirm-no-review-due | 期满未要求听证，或者已确认拟作出的处罚不属于应当告知听证的情形
            inspection-complaint  | verify-complainant, file                                               | publish-summons                 | 已通知法定代表人或者主要负责人接受调查
            inspection-complaint  | verify-complainant, file, summon                                       | record-hiding                   | 已公告通知法定代表人或者主要负责人接受调查
            inspection-complaint  | verify-complainant, file                                               | record-settlement               | 已组织调解
            inspection-complaint  | verify-complainant, file, mediate                                      | close-investigation=dismiss-mediated | 已调解达成一致，并且当场全部履行或者置换仲裁调解书
            inspection-complaint  | verify-complainant, file                                               | close-investigation=dismiss-withdrawn | 投诉人已撤回投诉
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer, confirm-no-hearing-due | conclude=penalty | 负责人已审查批准处罚
            inspection-complaint  | verify-complainant, file, inquire, close-investigation=transfer        | close                           | 已送达
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer    | conclude=penalty                | 已举行听证（或者告知后五日内未要求听证），或者已确认拟作出的处罚不属于应当告知听证的情形
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer, tell-hearing-right | conclude=penalty | 已举行听证（或者告知后五日内未要求听证），或者已确认拟作出的处罚不属于应当告知听证的情形
            advance-payment       |                                                                        | accept                          | 属于第三人不支付或者无法确定第三人
            injury-determination  | accept-incomplete                                                      | decide=recognised               | 材料齐全（容缺的材料已经补齐）
            capacity-assessment   | accept                                                                 | conclude=grade-7                | 专家组已提出鉴定意见
            capacity-assessment   | accept                                                                 | record-opinion                  | 已随机抽取3名或者5名专家组成专家组
            capacity-reassessment | accept, appoint-experts                                                | conclude=grade-7                | 专家组已提出鉴定意见
            crime-transfer        |                                                                        | check-preconditions             | 已记录经劳动保障监察机构责令支付仍不支付
            """)
    void whatIsSkippedIsNamedInTheRefusal(String matter, String steps, String action, String missing) {
        var story = received(matter);
        if (steps != null) {
            Stream.of(steps.split(", *")).forEach(step -> take(story, step));
        }

        var refused = catchThrowableOfType(Refused.class, () -> take(story, action));

        assertThat(refused.refusal())
                .isInstanceOfSatisfying(
                        PreconditionMissing.class,
                        refusal -> assertThat(refusal.missing())
                                .anySatisfy(words -> assertThat(words.split("，或者"))
                                        .containsExactlyInAnyOrder(missing.split("，或者"))));
    }

    @Test
    void aSuspensionNeedsAProposalOfAnotherPerson() {
        var story = received("inspection-complaint").then("verify-complainant").then("file");

        assertThat(story.lawful(Role.APPROVER)).doesNotContain("suspend", "suspend-unreachable");
        story.then("propose-suspension");
        assertThat(story.lawful(Role.OFFICER)).doesNotContain("suspend");
        assertThat(story.lawful(Role.APPROVER)).contains("suspend", "suspend-unreachable", "decline-suspension");
    }

    @Test
    void aWorkerWhoSentTheComplaintSignedInByFaceNeedsNoFurtherVerification() {
        var story = received("inspection-complaint", "identified-by-face");

        assertThat(story.lawful(Role.OFFICER)).contains("file").doesNotContain("verify-complainant");
        assertThat(story.then("file").lawful(Role.OFFICER)).doesNotContain("verify-complainant", "record-unverified");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            complaint | worker    | self  | true  | true
            complaint | worker    | -     | true  | true
            complaint | worker    | self  | false | false
            complaint | worker    | agent | true  | false
            complaint | relative  | self  | true  | false
            complaint | union     | self  | true  | false
            report    | worker    | self  | true  | false
            """)
    void onlyAFaceOfTheWorkerWhoComplainsVerifiesAComplaint(
            String kind, String capacity, @Nullable String filer, boolean byFace, boolean verified) {
        var answers = new HashMap<FieldPath, Answer>();
        answers.put(FieldPath.of("complaint.kind"), new Answer.Text(kind));
        answers.put(FieldPath.of("applicant.capacity"), new Answer.Text(capacity));
        if (filer != null) {
            answers.put(FieldPath.of("applicant.filer"), new Answer.Text(filer));
        }
        var complaint = GUIDE.matter(new MatterCode("inspection-complaint")).orElseThrow();

        assertThat(complaint
                        .procedure()
                        .given(Set.of(complaint.code()), new Answers(answers), byFace)
                        .contains(new MilestoneCode("identified-by-face")))
                .isEqualTo(verified);
    }

    @Test
    void aFaceThatLiftsNoSafeguardIsFound() {
        var complaint = GUIDE.matter(new MatterCode("inspection-complaint")).orElseThrow();
        var strict = complaint.procedure().safeguards().stream()
                .map(safeguard -> new Safeguard(
                        safeguard.code(),
                        safeguard.title(),
                        safeguard.before(),
                        safeguard.requires(),
                        safeguard.by(),
                        safeguard.byAnother(),
                        Set.of(new MilestoneCode("report")),
                        safeguard.source()))
                .toList();

        assertThat(faults(Changed.procedure(
                        complaint,
                        new Procedure(
                                complaint.procedure().clocks(),
                                complaint.procedure().onReceipt(),
                                complaint.procedure().stages(),
                                complaint.procedure().milestones(),
                                strict,
                                complaint.procedure().payeeFields()))))
                .anySatisfy(path -> assertThat(path).endsWith("verified-before-acceptance safeguard"))
                .anySatisfy(path -> assertThat(path).endsWith("verified-before-decision safeguard"));
    }

    @Test
    void forAThirdPartyAndAnInsuredEmployerOnlyMedicalCostsArePaid() {
        var insured = received("advance-payment", "third-party", "insured").then("accept");
        var uninsured = received("advance-payment", "third-party")
                .then("accept-and-demand")
                .then("send-demand")
                .then("record-employer-refusal");

        assertThat(insured.lawful(Role.OFFICER))
                .contains("approve-medical-payment")
                .doesNotContain("approve-payment");
        assertThat(insured.action("approve-medical-payment").inputs())
                .extracting(field -> field.path().name())
                .containsExactly("medicalAmount", "amount");
        assertThat(uninsured.lawful(Role.OFFICER))
                .contains("approve-payment")
                .doesNotContain("approve-medical-payment");
    }

    @Test
    void silenceAcceptsAComplaintAsOfItsReceipt() {
        var story = received("inspection-complaint").days(7);
        assertThat(story.lawful(Role.SYSTEM)).as("the fifth working day").isEmpty();

        story.days(1);
        assertThat(story.lawful(Role.SYSTEM)).containsExactly("deem-accepted");
        assertThat(story.lawful(Role.OFFICER)).as("the law has decided").isEmpty();
        story.then("deem-accepted");

        assertThat(story.standing()).isInstanceOf(Standing.UnderWay.class);
        var clock = story.clock("investigation");
        var calendar = story.context().calendar();
        assertThat(clock.due(LimitBasis.STATUTORY, calendar).day())
                .as("forty-five working days from 2 March, over Qingming and May Day")
                .isEqualTo("2026-05-08");
        assertThat(story.last().paper()).contains("filing-notice");
    }

    @Test
    void officeAndComplainantAreToldBeforehandWhatSilenceDoesAndOnlyWhereItDoesSo() {
        assertThat(silence(received("inspection-complaint"))).hasValue("逾期未告知，视为受理并立案");
        assertThat(silence(received("inspection-complaint")
                        .then("request-supplement")
                        .then("supplement")))
                .as("a notice went out")
                .isEmpty();
        assertThat(silence(received("inspection-complaint", "report"))).isEmpty();
    }

    private static Optional<String> silence(Story story) {
        return Countdown.of(story.matter(), story.context()).stream()
                .filter(countdown -> countdown.clock().value().equals("filing-decision"))
                .findFirst()
                .orElseThrow()
                .silence();
    }

    @Test
    void silenceAcceptsNothingOnceANoticeWentOutAndNeverAReport() {
        var supplemented = received("inspection-complaint")
                .days(2)
                .then("request-supplement")
                .days(3)
                .then("supplement");
        assertThat(supplemented.days(30).lawful(Role.SYSTEM)).isEmpty();
        assertThat(supplemented.lawful(Role.OFFICER)).contains("refuse", "verify-complainant");

        var report = received("inspection-complaint", "report").days(30);
        assertThat(report.lawful(Role.SYSTEM)).isEmpty();
        assertThat(report.lawful(Role.OFFICER)).contains("file", "transfer-report");
    }

    @Test
    void aWithdrawalEndsNoReportAndNoTransfer() {
        assertThat(received("inspection-complaint", "report").lawful(Role.APPLICANT))
                .containsExactly("note-withdrawal");
        assertThat(received("crime-transfer").lawful(Role.APPLICANT)).containsExactly("note-withdrawal");
    }

    private static void take(Story story, String step) {
        if (step.startsWith("+")) {
            story.days(Integer.parseInt(step.substring(1)));
            return;
        }
        var words = step.split("=");
        if (words.length == 1) {
            story.then(words[0]);
        } else {
            story.decides(words[0], words[1]);
        }
    }

    // Broken guides.

    private record Guarded(MatterGuide matter, Safeguard safeguard) {

        String path() {
            return "/matters/" + matter.code() + "/procedure/safeguards/" + safeguard.code() + " safeguard";
        }

        boolean guards(ActionGuide action) {
            return safeguard.before().stream().anyMatch(point -> point.action().equals(action.code()));
        }

        @Override
        public String toString() {
            return matter.code() + " " + safeguard.code();
        }
    }

    static Stream<Guarded> safeguards() {
        return GUIDE.matters().stream()
                .flatMap(matter ->
                        matter.procedure().safeguards().stream().map(safeguard -> new Guarded(matter, safeguard)));
    }

    private static List<String> faults(MatterGuide matter) {
        return Checks.faultsOf(matter).stream()
                .map(fault -> fault.path() + " " + fault.rule())
                .toList();
    }

    private static MatterGuide withoutGate(Guarded guarded) {
        return changed(
                guarded.matter(),
                stage -> actions(
                        stage,
                        stage.actions().stream()
                                .map(action -> guarded.guards(action)
                                        ? ungated(action, action.in(), action.effects())
                                        : action)
                                .toList()));
    }

    private static MatterGuide withWayAround(Guarded guarded) {
        var procedure = guarded.matter().procedure();
        var copies = procedure.stages().stream()
                .flatMap(stage -> stage.actions().stream())
                .filter(guarded::guards)
                .map(action -> ungated(action, Set.of(StandingKind.SUBMITTED), List.of(new ClockEffect.None())))
                .toList();
        return changed(guarded.matter(), stage -> {
            if (stage != procedure.intake()) {
                return stage;
            }
            var all = new ArrayList<>(stage.actions().stream()
                    .filter(action ->
                            copies.stream().noneMatch(copy -> copy.code().equals(action.code())))
                    .toList());
            var seen = copies.stream().map(ActionGuide::code).collect(toUnmodifiableSet());
            seen.forEach(code -> copies.stream()
                    .filter(copy -> copy.code().equals(code))
                    .reduce((_, last) -> last)
                    .ifPresent(all::add));
            return actions(stage, all);
        });
    }

    private static Stage actions(Stage stage, List<ActionGuide> actions) {
        return new Stage(stage.code(), stage.title(), stage.kind(), actions, stage.source());
    }

    private static MatterGuide changed(MatterGuide matter, UnaryOperator<Stage> change) {
        return Changed.stages(
                matter, matter.procedure().stages().stream().map(change).toList());
    }

    private static ActionGuide ungated(ActionGuide action, Set<StandingKind> in, List<ClockEffect> effects) {
        var rule = action.milestones();
        return new ActionGuide(
                action.code(),
                action.kind(),
                action.title(),
                new ActionGuide.Scope(
                        in,
                        action.by(),
                        ClockGate.OPEN,
                        new MilestoneRule(List.of(), Set.of(), rule.leaves(), rule.clears(), null, Set.of())),
                new ActionGuide.Result(effects, action.target(), action.paper()),
                new ActionGuide.Form(
                        action.outcomes().stream()
                                .map(outcome -> new ActionGuide.Outcome(
                                        outcome.code(), outcome.title(), outcome.paper(), List.of(), outcome.leaves()))
                                .toList(),
                        action.grounds(),
                        action.inputs(),
                        action.rules()),
                action.source());
    }

    @Test
    void aComplaintWaitsForApprovalOnlyWhileSomethingIsProposed() {
        var story = received("inspection-complaint").then("verify-complainant").then("file");
        assertThat(story.matter().awaitsApproval(story.context())).isFalse();

        story.then("propose-extension");
        assertThat(story.matter().awaitsApproval(story.context())).isTrue();

        story.then("decline-extension");
        assertThat(story.matter().awaitsApproval(story.context())).isFalse();
    }

    @Test
    void aReportThatAnotherOfficeReceivesWaitsForItsOfficersAndForNoHead() {
        var story = received("inspection-complaint", "report").then("transfer-office");
        assertThat(story.matter().awaitsApproval(story.context())).isFalse();
        assertThat(story.lawful(Role.OFFICER)).contains("file", "transfer-office");

        story.then("file").then("transfer-office");

        assertThat(story.matter().awaitsApproval(story.context())).isFalse();
    }

    @Test
    void aCorrectionKeepsTheFactsThatSafeguardsRequire() {
        var story = received("inspection-complaint").then("verify-complainant");
        var facts = story.matter().milestones();
        var phone = FieldPath.of("worker.phone");
        var mobile = new Answers.Answer.Text("13800138001");

        story.step(story.matter()
                .correct(phone, mobile, "更正联系电话", ActFixtures.LI_NA, Role.APPLICANT, story.context(), story.last()));

        assertThat(story.matter().milestones()).isNotEmpty().isEqualTo(facts);
        assertThat(story.matter().corrected(Answers.NONE).text(phone)).hasValue("13800138001");
        assertThat(story.lawful(Role.OFFICER)).contains("file");
    }
}
