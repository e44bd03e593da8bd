package onething.persistence.guides;

import static onething.persistence.guides.LabourRights.GUIDE;
import static onething.persistence.guides.Stories.faults;
import static onething.persistence.guides.Stories.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import onething.domain.Thorough;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.WireNamed;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.guide.FormFixtures;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.check.Checks;
import onething.domain.material.Verdict;
import onething.domain.material.Verdict.Finding;
import onething.domain.matter.RandomWalk;
import onething.domain.matter.Story;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.party.DistrictCode;
import onething.domain.party.Role;
import onething.domain.procedure.StandingKind;
import onething.domain.refusal.Refusal.PreconditionMissing;
import onething.domain.refusal.Refused;
import onething.domain.text.Text;
import onething.persistence.SharesNothing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The seven procedures of the published guide, each from receipt to its ends.
@SharesNothing
class SevenProceduresTest {

    @Test
    void sevenMattersHaveAProcedure() {
        assertThat(GUIDE.matters())
                .hasSize(7)
                .allSatisfy(matter -> assertThat(matter.procedure().stages().size())
                        .as(matter.code().value())
                        .isGreaterThan(1));
    }

    @ParameterizedTest
    @MethodSource("matters")
    void everyProcedureIsConsistent(MatterGuide matter) {
        assertThat(Checks.faultsOf(matter)).isEmpty();
    }

    /// `with report` names facts of the form; `+5` lets five days pass; `conclude=order` chooses an
    /// outcome.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            inspection-complaint   | verify-complainant, file, +10, inquire, order-correction, +17, record-disobedience, give-prior-notice, +1, hear-employer, conclude=order, +3, file-with-higher-office, serve | closed | filing-notice inquiry-record correction-order prior-notice hearing-record handling-decision higher-office-filing service-record
            inspection-complaint   | verify-complainant, file, inquire, order-correction, +5, record-correction, close-investigation=dismiss, serve | closed | filing-notice inquiry-record correction-order dismissal-decision service-record
            inspection-complaint   | verify-complainant, file, inquire, give-prior-notice, hear-employer, tell-hearing-right, +1, record-hearing-request, announce-hearing, +12, hold-hearing, propose-decision, fail-legality, propose-decision, review-legality, approve-decision, conclude=penalty, file-with-higher-office, serve | closed | filing-notice inquiry-record prior-notice hearing-record hearing-right-notice hearing-announcement hearing-minutes penalty-decision higher-office-filing service-record
            inspection-complaint   | verify-complainant, file, inquire, give-prior-notice, tell-hearing-right, +8, record-no-defence, record-no-hearing-request, propose-decision, confirm-no-review-due, approve-decision, conclude=penalty, file-with-higher-office, serve | closed | filing-notice inquiry-record prior-notice hearing-right-notice penalty-decision higher-office-filing service-record
            inspection-complaint   | verify-complainant, file, inquire, give-prior-notice, hear-employer, confirm-no-hearing-due, propose-decision, confirm-no-review-due, decline-decision, propose-decision, confirm-no-review-due, approve-decision, conclude=penalty, file-with-higher-office, serve | closed | filing-notice inquiry-record prior-notice hearing-record penalty-decision higher-office-filing service-record
            inspection-complaint   | verify-complainant, file, inquire, give-prior-notice, hear-employer, reopen-investigation, close-investigation=dismiss, serve | closed | filing-notice inquiry-record prior-notice hearing-record dismissal-decision service-record
            inspection-complaint   | verify-complainant, file, close-investigation=dismiss, serve | closed | filing-notice dismissal-decision service-record
            inspection-complaint with report -no-answer-due | file, close-investigation=dismiss, answer-reporter, serve | closed | filing-notice dismissal-decision report-answer service-record
            inspection-complaint with report -no-answer-due | file, inquire, give-prior-notice, hear-employer, conclude=order, serve-before-filing, file-with-higher-office, answer-reporter, close | closed | filing-notice inquiry-record prior-notice hearing-record handling-decision service-record higher-office-filing report-answer closing-notice
            inspection-complaint   | verify-complainant, file, inquire, close-investigation=dispute-procedure, serve | closed | filing-notice inquiry-record dispute-procedure-notice service-record
            inspection-complaint   | verify-complainant, file, inquire, order-correction, close-investigation=transfer, serve | closed | filing-notice inquiry-record correction-order case-transfer service-record
            inspection-complaint   | verify-complainant, file, +60, propose-extension, extend, +30, inquire, give-prior-notice, hear-employer, conclude=order, file-with-higher-office, serve | closed | filing-notice extension-notice inquiry-record prior-notice hearing-record handling-decision higher-office-filing service-record
            inspection-complaint   | verify-complainant, file, propose-suspension, suspend, tell-suspension, +30, resume, close-investigation=dismiss, serve | closed | filing-notice suspension-notice resumption-notice dismissal-decision service-record
            inspection-complaint   | verify-complainant, file, propose-suspension, suspend, +1, resume-and-tell, close-investigation=dismiss, serve | closed | filing-notice suspension-notice resumption-notice dismissal-decision service-record
            inspection-complaint   | verify-complainant, file, propose-suspension, suspend-unreachable, +30, resume, propose-suspension, decline-suspension, close-investigation=dismiss, serve | closed | filing-notice suspension-notice resumption-notice dismissal-decision service-record
            inspection-complaint   | verify-complainant, file, hold-investigation, +30, release-investigation, close-investigation=dismiss, serve | closed | filing-notice dismissal-decision service-record
            inspection-complaint   | +8, deem-accepted, verify-complainant, inquire, give-prior-notice, hear-employer, conclude=order, file-with-higher-office, serve | closed | filing-notice inquiry-record prior-notice hearing-record handling-decision higher-office-filing service-record
            inspection-complaint   | +8, deem-accepted, record-unverified, close-investigation=dismiss-inadmissible, serve | closed | filing-notice dismissal-decision service-record
            inspection-complaint   | request-supplement, +5, supplement, verify-complainant, file, note-withdrawal, close-investigation=dismiss, serve | closed | supplement-notice receipt filing-notice dismissal-decision service-record
            inspection-complaint   | verify-complainant, file, summon, +3, publish-summons, +5, record-hiding, inquire, give-prior-notice, hear-employer, conclude=order, publish-papers-briefly, +6, serve-by-brief-notice, file-with-higher-office, close | closed | filing-notice summons summons-announcement inquiry-record prior-notice hearing-record handling-decision papers-announcement service-record higher-office-filing closing-notice
            inspection-complaint   | verify-complainant, file, inquire, give-prior-notice, hear-employer, conclude=order, serve-before-filing, file-with-higher-office, close | closed | filing-notice inquiry-record prior-notice hearing-record handling-decision service-record higher-office-filing closing-notice
            inspection-complaint   | verify-complainant, file, inquire, give-prior-notice, hear-employer, conclude=order, file-with-higher-office, publish-papers, +66, serve-by-notice, close | closed | filing-notice inquiry-record prior-notice hearing-record handling-decision higher-office-filing papers-announcement service-record closing-notice
            inspection-complaint   | verify-complainant, file, mediate, record-settlement, close-investigation=dismiss-mediated, serve | closed | filing-notice mediation-record dismissal-decision service-record
            inspection-complaint   | verify-complainant, file, mediate, end-mediation, request-recusal, decide-recusal, note-withdrawal, close-investigation=dismiss-withdrawn, serve | closed | filing-notice recusal-decision dismissal-decision service-record
            inspection-complaint   | withdraw                                                | withdrawn  | withdrawal-confirmation
            inspection-complaint   | refuse                                                  | refused    | no-filing-notice
            inspection-complaint   | redirect                                                | refused    | redirect-notice
            inspection-complaint   | redirect-to-office                                      | refused    | redirect-notice
            inspection-complaint   | transfer-office, verify-complainant, file, transfer-office, close-investigation=dismiss, serve | closed | office-transfer-notice filing-notice office-transfer-notice dismissal-decision service-record
            inspection-complaint with report | transfer-office, file, close-investigation=dismiss, serve | closed | office-transfer-notice filing-notice dismissal-decision service-record
            inspection-complaint   | request-supplement, +17, refuse-unanswered              | refused    | supplement-notice no-filing-notice
            inspection-complaint with report | note-withdrawal, +8, file, inquire, give-prior-notice, hear-employer, conclude=order, file-with-higher-office, serve | closed | filing-notice inquiry-record prior-notice hearing-record handling-decision higher-office-filing service-record
            inspection-complaint with report | transfer-report                               | refused    | case-transfer
            inspection-complaint with report | refuse-report                                 | refused    | no-filing-notice
            injury-determination   | accept, ask-employer-for-evidence, +15, record-employer-evidence, decide=recognised, serve | closed | injury-acceptance evidence-notice recognition-decision service-record
            injury-determination   | accept, inquire, request-recusal, decide-recusal, decide=recognised, serve | closed | injury-acceptance inquiry-record recusal-decision recognition-decision service-record
            injury-determination   | accept-fast-track, +10, decide=recognised, serve        | closed     | injury-acceptance recognition-decision service-record
            injury-determination   | accept-fast-track, leave-fast-track, suspend, +90, resume, decide=not-recognised, serve | closed | injury-acceptance suspension-notice resumption-notice non-recognition-decision service-record
            injury-determination   | accept, +20, propose-extension, extend, +20, decide=recognised, serve | closed | injury-acceptance extension-notice recognition-decision service-record
            injury-determination   | accept, propose-extension, decline-extension, decide=recognised, serve | closed | injury-acceptance recognition-decision service-record
            injury-determination   | accept-incomplete, +3, hand-in-missing, decide=recognised, serve | closed | incomplete-acceptance receipt recognition-decision service-record
            injury-determination   | accept-incomplete, suspend, +20, hand-in-missing, resume, decide=recognised, serve | closed | incomplete-acceptance suspension-notice receipt resumption-notice recognition-decision service-record
            injury-determination   | accept-incomplete, decide=not-recognised, serve         | closed     | incomplete-acceptance non-recognition-decision service-record
            injury-determination   | accept-incomplete, +17, terminate-incomplete            | terminated | incomplete-acceptance termination-notice
            injury-determination   | request-supplement, +4, supplement, refuse              | refused    | supplement-notice receipt refusal-decision
            injury-determination   | accept, suspend, withdraw                               | withdrawn  | injury-acceptance suspension-notice withdrawal-confirmation
            advance-payment with third-party insured | accept, +10, approve-medical-payment=approved, serve-approval, settle-items, return-settlement, settle-items, instruct-bank, record-paid, demand-from-third-party, record-recovery-handed-over, close | closed | acceptance-notice payment-decision service-record repayment-demand closing-notice
            advance-payment with third-party | confirm-insured, accept, refuse-payment=refused, serve                   | closed     | acceptance-notice payment-refusal service-record
            advance-payment        | accept-and-demand, +2, send-demand, +7, record-employer-refusal, approve-payment=approved, serve-approval, settle-items, instruct-bank, record-payment-returned, give-account, settle-items, instruct-bank, record-paid, demand-repayment, record-recovered, close | closed | acceptance-notice payment-demand payment-decision service-record receipt repayment-demand closing-notice
            advance-payment        | accept-and-demand, +1, send-demand, +12, record-employer-silence, approve-payment=approved, settle-items, instruct-bank, record-paid, serve-approval, demand-repayment, +14, record-recovery-handed-over, close | closed | acceptance-notice payment-demand payment-decision service-record repayment-demand closing-notice
            advance-payment        | accept-incomplete-and-demand, send-demand, record-employer-refusal, hand-in-missing, approve-payment=approved, settle-items, instruct-bank, record-paid, serve-approval, demand-repayment, record-recovered, close | closed | incomplete-acceptance payment-demand receipt payment-decision service-record repayment-demand closing-notice
            advance-payment with third-party insured | accept-incomplete, refuse-payment=refused, serve | closed | incomplete-acceptance payment-refusal service-record
            advance-payment        | accept-incomplete-and-demand, +17, terminate-incomplete | terminated | incomplete-acceptance termination-notice
            advance-payment        | accept-and-demand, send-demand, +3, record-employer-payment=paid-by-employer | closed | acceptance-notice payment-demand employer-paid-notice
            advance-payment        | request-supplement, +1, supplement, refuse              | refused    | supplement-notice receipt refusal-decision
            capacity-assessment    | accept, schedule-exam, confirm-exam, +7, appoint-experts, record-opinion, conclude=grade-7, +2, serve | closed | acceptance-notice exam-notice assessment-conclusion service-record
            capacity-assessment    | accept, schedule-exam, reschedule, confirm-exam, +20, appoint-experts, record-opinion, conclude=no-grade, serve | closed | acceptance-notice exam-notice exam-notice assessment-conclusion service-record
            capacity-assessment    | accept, schedule-exam, +8, record-no-show, terminate    | terminated | acceptance-notice exam-notice termination-notice
            capacity-assessment    | accept, propose-extension, extend, +50, appoint-experts, record-opinion, conclude=grade-1, serve | closed | acceptance-notice extension-notice assessment-conclusion service-record
            capacity-assessment    | accept-incomplete, appoint-experts, record-opinion, hand-in-missing, conclude=grade-7, serve | closed | incomplete-acceptance receipt assessment-conclusion service-record
            capacity-assessment    | accept-incomplete, +17, terminate-incomplete          | terminated | incomplete-acceptance termination-notice
            capacity-reassessment  | accept-incomplete, appoint-experts, record-opinion, hand-in-missing, conclude=grade-6, serve | closed | incomplete-acceptance receipt reassessment-conclusion service-record
            leave-confirmation     | accept-incomplete, hand-in-missing, conclude=confirmed, serve | closed | incomplete-acceptance receipt leave-conclusion service-record
            leave-confirmation     | accept-incomplete, refuse-confirmation=not-confirmed, serve | closed | incomplete-acceptance leave-refusal service-record
            capacity-assessment    | request-supplement, +17, abandon                        | terminated | supplement-notice termination-notice
            capacity-reassessment  | accept, schedule-exam, confirm-exam, +7, appoint-experts, record-opinion, conclude=grade-6, serve | closed | acceptance-notice exam-notice reassessment-conclusion service-record
            capacity-reassessment  | refuse                                                  | refused    | refusal-decision
            leave-confirmation     | accept, conclude=confirmed, serve                       | closed     | acceptance-notice leave-conclusion service-record
            leave-confirmation     | accept, propose-extension, extend, +40, conclude=extended, serve | closed | acceptance-notice extension-notice leave-conclusion service-record
            leave-confirmation     | accept, conclude-further=relapse, serve                | closed     | acceptance-notice leave-conclusion service-record
            leave-confirmation     | accept, refuse-confirmation=not-confirmed, serve        | closed     | acceptance-notice leave-refusal service-record
            crime-transfer         | record-order-disobeyed, check-preconditions, report, approve, transfer, +2, record-filed, hand-over=filed | closed | transfer-report transfer-letter police-decision-notice handover-record
            crime-transfer         | not-met=not-met                                         | closed     | not-met-notice
            crime-transfer         | record-order-disobeyed, check-preconditions, not-met=not-met | closed | not-met-notice
            crime-transfer         | record-order-disobeyed, check-preconditions, report, +2, decline=not-approved | closed | transfer-report not-met-notice
            crime-transfer         | record-order-disobeyed, check-preconditions, report, approve, transfer, record-not-filed, request-reconsideration, +2, record-reconsidered-filed, hand-over=filed | closed | transfer-report transfer-letter reconsideration-request police-decision-notice handover-record
            crime-transfer         | record-order-disobeyed, check-preconditions, report, approve, transfer, record-not-filed, request-reconsideration, record-reconsidered-not-filed, tell-procuratorate=supervision-requested | closed | transfer-report transfer-letter reconsideration-request supervision-request
            crime-transfer         | record-order-disobeyed, check-preconditions, report, approve, transfer, record-not-filed, request-reconsideration, record-reconsidered-not-filed, accept-not-filed=not-filed | closed | transfer-report transfer-letter reconsideration-request police-decision-notice
            crime-transfer         | record-order-disobeyed, check-preconditions, report, approve, transfer, record-not-filed, tell-procuratorate=supervision-requested | closed | transfer-report transfer-letter supervision-request
            crime-transfer         | record-order-disobeyed, check-preconditions, report, approve, transfer, record-not-filed, accept-not-filed=not-filed | closed | transfer-report transfer-letter police-decision-notice
            crime-transfer         | note-withdrawal, record-order-disobeyed, check-preconditions, note-withdrawal, not-met=not-met | closed | not-met-notice
            """)
    void everyMatterReachesItsEnds(String matter, String steps, String end, String papers) {
        var story = story(matter);

        Stream.of(steps.split(", *")).map(String::strip).forEach(step -> take(story, step));

        assertThat(story.standing().kind()).isEqualTo(WireNamed.get(StandingKind.class, end));
        assertThat(story.trail().events().stream().flatMap(event -> event.paper().stream()))
                .containsExactly(papers.split(" "));
        assertThat(story.trail().flaw()).isEmpty();
    }

    /// A matter, with the facts of its form: `advance-payment with third-party insured`.
    private static Story story(String matter) {
        var words = matter.split(" +");
        return received(words[0], Stream.of(words).skip(2).toArray(String[]::new));
    }

    /// 广东省劳动保障监察条例 6 and 34: a union, and a named reporter who asks for it, get an answer.
    @ParameterizedTest
    @CsvSource({
        "informant, report,    true,  true",
        "informant, report,    false, false",
        "informant, report,    ,      false",
        "worker,    report,    true,  true",
        "union,     report,    false, true",
        "worker,    complaint, ,      false"
    })
    void aReporterWhoAsksForAnAnswerGetsItBeforeTheEnd(
            String capacity, String kind, @Nullable Boolean feedback, boolean due) {
        var code = new MatterCode("inspection-complaint");
        var answers = FormFixtures.answers("applicant.capacity", capacity, "complaint.kind", kind);
        var given = LabourRights.matter(code.value())
                .procedure()
                .given(
                        Set.of(code),
                        feedback == null
                                ? answers
                                : answers.with(
                                        Map.of(FieldPath.of("complaint.feedback"), new Answer.Flag(feedback)),
                                        List.of()),
                        false);
        var story = Story.of(GUIDE, code, given);
        if (kind.equals("complaint")) {
            story.then("verify-complainant");
        }
        story.then("file").decides("close-investigation", "dismiss");

        assertThat(story.lawful(Role.OFFICER).contains("answer-reporter")).isEqualTo(due);
        if (due) {
            var refused = catchThrowableOfType(Refused.class, () -> story.then("serve"));
            assertThat(refused.refusal())
                    .isInstanceOfSatisfying(
                            PreconditionMissing.class,
                            refusal -> assertThat(refusal.missing().toString()).contains("已将处理情况答复举报人"));
            story.then("answer-reporter");
            assertThat(story.lawful(Role.OFFICER)).doesNotContain("answer-reporter");
        }
        assertThat(story.then("serve").standing().kind()).isEqualTo(StandingKind.CLOSED);
    }

    private static void take(Story story, String step) {
        if (step.startsWith("+")) {
            story.days(Integer.parseInt(step.substring(1)));
            return;
        }
        var action = step.split("=");
        if (action.length == 1) {
            story.then(action[0]);
        } else {
            story.decides(action[0], action[1]);
        }
    }

    @Test
    void aTransferredComplaintGoesOnAtTheOfficeOfTheOtherDivision() {
        var story = received("inspection-complaint").days(1).then("transfer-office");

        assertThat(story.matter().file().district()).isEqualTo(new DistrictCode("445202"));
        assertThat(story.standing().kind()).isEqualTo(StandingKind.SUBMITTED);
        assertThat(story.last().note()).startsWith("移送榕城区劳动保障监察机构；");
        assertThat(story.lawful(Role.OFFICER)).contains("verify-complainant", "transfer-office");
    }

    @Test
    void aMatterIsNotTransferredToItsOwnOfficeOrToOneThatTheGuideDoesNotHave() {
        var story = received("inspection-complaint");

        assertThat(faults(story, "transfer-office", act -> act.withInputs(receiver("445200"))))
                .containsExactly("/inputs/receivingDistrict own-office");
        assertThat(faults(story, "transfer-office", act -> act.withInputs(receiver("440100"))))
                .containsExactly("/inputs/receivingDistrict district");
        assertThat(faults(story, "transfer-office", act -> act.withStatement("")))
                .containsExactly("/statement required");
    }

    @Test
    void anInjuryIsNotRecognisedBeforeTheMissingMaterialHasCome() {
        var story = received("injury-determination").then("accept-incomplete");

        assertThat(story.matter().requestedAgain()).hasSize(1);
        assertThat(story.lawful(Role.APPLICANT)).contains("hand-in-missing");
        assertThat(story.lawful(Role.OFFICER)).contains("decide").doesNotContain("terminate-incomplete");
        var refused = catchThrowableOfType(Refused.class, () -> story.decides("decide", "recognised"));
        assertThat(refused.refusal()).isInstanceOf(PreconditionMissing.class);

        story.days(10).then("hand-in-missing").decides("decide", "recognised");
        assertThat(story.matter().requestedAgain()).isEmpty();
        assertThat(story.standing().kind()).isEqualTo(StandingKind.DECIDED);
    }

    @Test
    void onlyWhatTheGuideAllowsFollowsAfterTheAcceptance() {
        var story = received("injury-determination");
        var diagnosis = new Verdict(new MaterialCode("diagnosis"), Finding.TO_FOLLOW, "missing", new Text("请补交"));
        var replaced = new Verdict(new MaterialCode("id-card"), Finding.REPLACE, "illegible", new Text("请重新拍照"));

        assertThat(faults(
                        story,
                        "accept-incomplete",
                        act -> act.withNotice(new SupplementNotice(List.of(diagnosis, replaced), List.of()))))
                .containsExactly(
                        "/notice/materials/0/requirement not-offered", "/notice/materials/1/finding not-offered");
        assertThat(faults(story, "accept", act -> act.withVerdicts(List.of(diagnosis))))
                .containsExactly("/verdicts/0/finding not-offered");
        assertThat(faults(
                        story, "accept-incomplete", act -> act.withNotice(new SupplementNotice(List.of(), List.of()))))
                .containsExactly("/notice required");
    }

    private static Answers receiver(String district) {
        return new Answers(Map.of(FieldPath.of("input.receivingDistrict"), new Answer.Text(district)));
    }

    @ParameterizedTest
    @MethodSource("matters")
    void everyPathOfAMatterEndsWithACompleteTrail(MatterGuide matter) {
        qt().withExamples(Thorough.cases(12, 100))
                .withFixedSeed(7)
                .forAll(longs().all())
                .checkAssert(seed -> {
                    var story = RandomWalk.toAnEnd(GUIDE, matter.code(), seed);

                    assertThat(story.standing().kind().isEnd()).isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("matters")
    void everyPaperOfAProcedureHasATitle(MatterGuide matter) {
        var papers = new ArrayList<String>();
        matter.procedure().stages().stream()
                .flatMap(stage -> stage.actions().stream())
                .forEach(action -> {
                    Stream.ofNullable(action.paper())
                            .map(paper -> paper.value())
                            .forEach(papers::add);
                    action.outcomes().stream()
                            .flatMap(outcome -> Stream.ofNullable(outcome.paper()))
                            .map(paper -> paper.value())
                            .forEach(papers::add);
                });

        Set<String> titled = new TreeSet<>();
        GUIDE.papers().titles().keySet().forEach(paper -> titled.add(paper.value()));

        assertThat(titled).containsAll(papers);
    }

    static Stream<MatterGuide> matters() {
        return GUIDE.matters().stream();
    }
}
