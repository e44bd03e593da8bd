package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Today;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each of the seven matters, from signing in to 已办结.
class EveryMatterTest extends WholeSystem {

    private static final String VERIFIED = inputs("\"method\":\"phone\"", "\"result\":\"本人确认\"");

    private Applicant worker;

    @BeforeEach
    void aWorkerSignsIn() {
        worker = new Applicant(signedIn("lina"));
    }

    @Test
    void aComplaintIsFiledInvestigatedAndServed() {
        var complaint = worker.submits("inspection-complaint").get("inspection-complaint");
        worker.findsOn("in-progress", complaint);

        officer("inspector")
                .does("verify-complainant", complaint, VERIFIED)
                .does("file", complaint)
                .does("order-correction", complaint, inputs("\"content\":\"支付拖欠的工资\""))
                .does("record-correction", complaint, inputs("\"result\":\"partly\""))
                .does("propose-extension", complaint, statement("案情复杂"));
        officer("inspector-head").does("extend", complaint, statement("同意延长"));
        orders(complaint);
        worker.findsOn("completed", complaint);
        servesTheOrder(complaint);

        endsAs("closed", "order", complaint);
    }

    @Test
    void anInjuryIsRecognisedAfterASuspension() {
        var injury = worker.submits("injury-determination").get("injury-determination");

        officer("injury")
                .does("accept", injury)
                .does("ask-employer-for-evidence", injury)
                .does("record-employer-evidence", injury, inputs("\"result\":\"agreed\""))
                .does("suspend", injury, "\"ground\":\"conclusion-pending\"", statement("等待交通事故责任认定"))
                .does("resume", injury, inputs("\"causeEnded\":\"" + Today.iso() + "\""));
        recognises(injury);
        servesTheInjured(injury);

        endsAs("closed", "recognised", injury);
    }

    @Test
    void anAdvancePaymentIsMadeOnceTheEmployerRefused() {
        var payment = worker.submits("advance-payment").get("advance-payment");

        paysInAdvance(payment);

        endsAs("closed", "approved", payment);
    }

    @Test
    void aBrokenPromiseIsPaidNothing() {
        var payment = worker.submitsWith("""
                        {"employment": {"insured": "insured"},
                         "advance": {"ground": "third-party-unknown", "thirdPartyProof": false, "undertaking": true}}""", "advance-payment").get("advance-payment");
        assertThat(worker.sees(payment).body().at("/standing/kind").asString()).isEqualTo("submitted");

        officer("fund")
                .does("accept", payment)
                .does(
                        "refuse-broken-promise",
                        payment,
                        "\"outcome\":\"promise-broken\"",
                        statement("第三人已经支付医疗费用"),
                        inputs("\"finding\":\"医院账目载明第三人已经支付\""))
                .serves(payment);

        endsAs("closed", "promise-broken", payment);
    }

    @Test
    void whoPromisedNothingBrokeNoPromise() {
        var payment = worker.submits("advance-payment").get("advance-payment");
        officer("fund")
                .does("accept-and-demand", payment)
                .does("send-demand", payment)
                .does("record-employer-refusal", payment, inputs("\"answer\":\"refused\""));

        var refused = officer("fund").tries("refuse-broken-promise", payment);

        assertThat(refused.is(409).body().at("/missing").toString()).contains("申请人以告知承诺书代替第三人赔偿证明材料");
    }

    @Test
    void anAssessmentIsExaminedAndConcluded() {
        var assessment = worker.submits("capacity-assessment").get("capacity-assessment");

        assesses(assessment);

        endsAs("closed", "grade-9", assessment);
    }

    @Test
    void aReassessmentIsExaminedAndConcluded() {
        var reassessment = worker.submits("capacity-reassessment").get("capacity-reassessment");

        assesses(reassessment);

        endsAs("closed", "grade-9", reassessment);
    }

    @Test
    void aPaidLeaveIsConfirmed() {
        var leave = worker.submits("leave-confirmation").get("leave-confirmation");

        confirmsTheLeave(leave);

        endsAs("closed", "confirmed", leave);
    }

    @Test
    void aWageCrimeIsTransferredToThePolice() {
        var transfer = worker.submits("crime-transfer").get("crime-transfer");

        officer("inspector")
                .does(
                        "record-order-disobeyed",
                        transfer,
                        inputs("\"orderNumber\":\"榕人社监令字〔2026〕第8号\"", "\"facts\":\"逾期未支付\""));
        transfers(transfer);

        endsAs("closed", "filed", transfer);
    }

    @Test
    void oneBundleOfTheSixCompatibleMattersIsHandledByCrossingOfficers() {
        var matters = worker.submits(
                "inspection-complaint",
                "injury-determination",
                "advance-payment",
                "capacity-assessment",
                "leave-confirmation",
                "crime-transfer");
        assertThat(matters).hasSize(6);
        var complaint = matters.get("inspection-complaint");
        var injury = matters.get("injury-determination");
        assertThat(worker.sees(matters.get("capacity-assessment")).text("/standing/kind"))
                .isEqualTo("awaiting-prerequisite");

        officer("injury").does("accept", injury);
        officer("inspector").does("verify-complainant", complaint, VERIFIED).does("file", complaint);
        recognises(injury);
        orders(complaint);
        paysInAdvance(matters.get("advance-payment"));
        servesTheOrder(complaint);
        assesses(matters.get("capacity-assessment"));
        begins(matters.get("crime-transfer"));
        transfers(matters.get("crime-transfer"));
        confirmsTheLeave(matters.get("leave-confirmation"));
        servesTheInjured(injury);

        assertThat(matters.values())
                .allSatisfy(matter ->
                        assertThat(worker.sees(matter).text("/standing/kind")).isEqualTo("closed"));
    }

    /// Inquires, hears the employer and orders payment; no step that the law requires first can be skipped.
    private void orders(String complaint) {
        var inspector = officer("inspector");
        inspector
                .tries("give-prior-notice", complaint, inputs("\"content\":\"拟责令支付\""))
                .is(409);
        inspector
                .does(
                        "inquire",
                        complaint,
                        inputs(
                                "\"madeAt\":\"" + Today.iso() + "T00:00\"",
                                "\"firstInspector\":\"王强\"",
                                "\"secondInspector\":\"陈静\"",
                                "\"facts\":\"工资台账显示拖欠\""))
                .does("give-prior-notice", complaint, inputs("\"content\":\"拟责令支付拖欠的工资\""));
        var unheard = inspector.tries("conclude", complaint, "\"outcome\":\"order\"", statement("责令支付拖欠的工资"));
        unheard.is(409);
        assertThat(unheard.problem()).isEqualTo("precondition-missing");
        assertThat(unheard.text("/missing/0")).isEqualTo("已听取用人单位陈述、申辩（或者逾期未提出）");
        inspector
                .does(
                        "hear-employer",
                        complaint,
                        inputs(
                                "\"heardAt\":\"" + Today.iso() + "T00:00\"",
                                "\"firstInspector\":\"王强\"",
                                "\"secondInspector\":\"陈静\""))
                .does(
                        "conclude",
                        complaint,
                        "\"outcome\":\"order\"",
                        statement("责令支付拖欠的工资"),
                        inputs(
                                "\"basis\":\"劳动保障监察条例第二十六条\"",
                                "\"content\":\"支付2025年3月至5月的工资\"",
                                "\"toPay\":true",
                                "\"amount\":\"12000.00\"",
                                "\"dueOn\":\"" + Today.day().plusDays(15) + "\""));
    }

    private void servesTheOrder(String complaint) {
        officer("inspector").does("file-with-higher-office", complaint).serves(complaint);
    }

    /// The complaint was closed with an order that was disobeyed afterwards.
    private void begins(String transfer) {
        officer("inspector")
                .does("begin", transfer, inputs("\"orderNumber\":\"榕人社监处字〔2026〕第8号\"", "\"facts\":\"逾期未支付\""));
    }

    private void recognises(String injury) {
        officer("injury")
                .does(
                        "decide",
                        injury,
                        "\"outcome\":\"recognised\"",
                        statement("在工作时间和工作场所内，因工作原因受到事故伤害"),
                        inputs("\"item\":\"work-accident\"", "\"basis\":\"工伤保险条例第十四条第（一）项\""));
    }

    private void servesTheInjured(String injury) {
        officer("injury")
                .serves(
                        injury,
                        "\"employerReceived\":\"" + Today.iso() + "\"",
                        "\"fundCopied\":\"" + Today.iso() + "\"");
    }

    private void paysInAdvance(String payment) {
        officer("fund")
                .does("accept-and-demand", payment)
                .does("send-demand", payment)
                .does("record-employer-refusal", payment, inputs("\"answer\":\"refused\""))
                .does(
                        "approve-payment",
                        payment,
                        "\"outcome\":\"approved\"",
                        statement("核定先行支付"),
                        inputs("\"medicalAmount\":\"18000.40\"", "\"travelAmount\":650", "\"amount\":\"18650.40\""))
                .does(
                        "serve-approval",
                        payment,
                        "\"received\":\"" + Today.iso() + "\"",
                        inputs("\"method\":\"in-person\""))
                .does(
                        "settle-items",
                        payment,
                        inputs(
                                "\"items\":\"工伤医疗费用18000.40元，交通食宿费650元\"",
                                "\"amount\":\"18650.40\"",
                                "\"payee\":\"李娜\"",
                                "\"bank\":\"中国工商银行揭阳分行\"",
                                "\"account\":\"6222021234567890128\""));
        var unpaid = officer("fund").tries("close", payment);
        unpaid.is(409);
        assertThat(unpaid.body().at("/missing").toString()).contains("银行已经支付到账", "追偿已有结果");
        officer("fund-head").does("instruct-bank", payment);
        officer("fund").waitsForTheBank(payment, "paid");
        officer("fund")
                .does("demand-repayment", payment, inputs("\"amount\":\"18650.40\""))
                .does(
                        "record-recovered",
                        payment,
                        inputs("\"recoveredOn\":\"" + Today.iso() + "\"", "\"amount\":\"18650.40\""))
                .does("close", payment);
    }

    private void assesses(String assessment) {
        officer("committee")
                .does("accept", assessment)
                .does("appoint-experts", assessment, inputs("\"experts\":\"3\""))
                .does(
                        "record-opinion",
                        assessment,
                        inputs("\"opinion\":\"九级\"", "\"signedOn\":\"" + Today.iso() + "\""))
                .does(
                        "schedule-exam",
                        assessment,
                        "\"exam\":{\"at\":\"" + Today.day().plusDays(7) + "T09:30\",\"place\":\"揭阳市人民医院\"}");
        worker.findsOn("todo", assessment);
        worker.confirmsTheExam(assessment);
        officer("committee")
                .does(
                        "conclude",
                        assessment,
                        "\"outcome\":\"grade-9\"",
                        statement("九级伤残"),
                        inputs("\"nursing\":\"none\"", "\"basis\":\"GB/T 16180\""))
                .serves(assessment, "\"employerReceived\":\"" + Today.iso() + "\"");
    }

    private void confirmsTheLeave(String leave) {
        officer("committee")
                .does("accept", leave)
                .does(
                        "conclude",
                        leave,
                        "\"outcome\":\"confirmed\"",
                        statement("确认停工留薪期四个月"),
                        inputs("\"confirmedMonths\":0", "\"from\":\"2025-03-03\"", "\"to\":\"2025-07-02\""))
                .serves(leave);
    }

    private void transfers(String transfer) {
        officer("inspector").reportsCrime(transfer);
        officer("inspector-head").does("approve", transfer);
        officer("inspector")
                .does(
                        "transfer",
                        transfer,
                        inputs(
                                "\"police\":\"揭阳市公安局榕城分局\"",
                                "\"documents\":[\"transfer-letter\",\"report\",\"articles\"]"))
                .does("record-filed", transfer, inputs("\"decisionNumber\":\"榕公（经）立字〔2026〕15号\""))
                .does(
                        "hand-over",
                        transfer,
                        "\"outcome\":\"filed\"",
                        statement("公安机关已立案"),
                        inputs("\"handedOverOn\":\"" + Today.iso() + "\"", "\"receivedBy\":\"经侦大队\""));
    }

    private void endsAs(String standing, String outcome, String matter) {
        var seen = worker.sees(matter);
        assertThat(seen.text("/standing/kind")).isEqualTo(standing);
        assertThat(seen.text("/standing/outcome")).isEqualTo(outcome);
        worker.findsOn("completed", matter);
    }

    private Officer officer(String account) {
        return new Officer(signedIn(account));
    }

    private static String statement(String words) {
        return "\"statement\":\"" + words + "\"";
    }

    private static String inputs(String... fields) {
        return "\"inputs\":{" + String.join(",", fields) + "}";
    }
}
