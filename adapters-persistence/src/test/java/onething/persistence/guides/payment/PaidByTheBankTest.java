package onething.persistence.guides.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Deadline;
import onething.domain.form.FieldPath;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.check.Changed;
import onething.domain.guide.check.Checks;
import onething.domain.matter.Matter;
import onething.domain.matter.SampleAction;
import onething.domain.matter.Story;
import onething.domain.matter.Tab;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.SupplementNotice.FieldToCorrect;
import onething.domain.party.Role;
import onething.domain.payment.BankAnswer;
import onething.domain.payment.PaymentOrder;
import onething.domain.payment.PaymentRefusal;
import onething.domain.payment.PaymentState;
import onething.domain.payment.RecordedAnswer;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Stage;
import onething.domain.refusal.Fault;
import onething.persistence.SharesNothing;
import onething.persistence.guides.PublishedGuides;
import org.junit.jupiter.api.Test;

/// 先行支付: the bank's answer, and nothing else, says that a matter is paid.
@SharesNothing
class PaidByTheBankTest {

    private static final UUID ID = UUID.fromString("01938e00-0000-7000-8000-0000000000c1");

    @Test
    void anApproverOrdersWhatWasSettled() {
        var story = settled();
        assertThat(story.lawful(Role.OFFICER)).doesNotContain("instruct-bank");

        story.then("instruct-bank");

        assertThat(story.last().effects()).contains(Matter.PAYMENT_ORDERED);
        var order = PaymentOrder.of(ID, story.matter(), story.context()).orElseThrow();
        assertThat(order.payee().value()).isEqualTo("李娜");
        assertThat(order.account().value()).isEqualTo("6222021234567890128");
        assertThat(order.amount()).isEqualByComparingTo("1000");
        assertThat(order.purpose()).isEqualTo(story.matter().file().number());
        assertThat(order.toString()).doesNotContain("6222", "李娜");
    }

    @Test
    void nobodyButTheServiceSaysThatTheBankHasPaid() {
        var story = settled().then("instruct-bank");

        for (var role : List.of(Role.APPLICANT, Role.OFFICER, Role.APPROVER, Role.HEAD)) {
            assertThat(story.lawful(role)).doesNotContain("record-paid", "record-payment-returned", "close");
        }
        assertThat(story.lawful(Role.SYSTEM)).contains("record-paid", "record-payment-returned");
    }

    @Test
    void whatTheBankHasPaidIsRecordedOnce() {
        var story = settled().then("instruct-bank");
        var ordered = story.last().sequence();
        assertThat(answered(story, ordered)).isEmpty();

        answers(story, new BankAnswer.Paid("R-1", LocalDate.of(2026, 3, 2)));

        assertThat(story.matter().findings().text(FieldPath.of("record-paid.receipt")))
                .hasValue("R-1");
        assertThat(story.matter().findings().text(FieldPath.of("record-paid.amount")))
                .hasValue("1000");
        assertThat(answered(story, ordered)).hasValue(PaymentState.PAID);
        assertThat(recorded(story, new BankAnswer.Paid("R-1", LocalDate.of(2026, 3, 2))))
                .isEmpty();
        assertThat(story.lawful(Role.OFFICER)).contains("demand-repayment").doesNotContain("settle-items");
    }

    @Test
    void aRefusedPaymentAsksTheApplicantForAnotherAccount() {
        var story = settled().then("instruct-bank");
        var ordered = story.last().sequence();

        answers(story, new BankAnswer.Refused(PaymentRefusal.NAME_DIFFERS));

        assertThat(answered(story, ordered)).hasValue(PaymentState.REFUSED);
        assertThat(story.last().note()).contains("银行退回：户名与收款人不一致", "银行账号");
        assertThat(story.matter().tab()).isEqualTo(Tab.TODO);
        assertThat(payment(story).isPaused()).as("it is the applicant's turn").isTrue();
        assertThat(payment(story).pauses().getFirst().ground()).isEqualTo("银行退回：户名与收款人不一致");
        assertThat(story.matter().outstanding().orElseThrow().fields())
                .extracting(FieldToCorrect::field)
                .containsExactly(FieldPath.of("advance.bank"), FieldPath.of("advance.account"));
        assertThat(story.lawful(Role.OFFICER)).contains("settle-items").doesNotContain("close");

        story.then("give-account");

        assertThat(story.matter().tab()).isEqualTo(Tab.COMPLETED);
        assertThat(payment(story).isPaused()).isFalse();
        assertThat(payment(story).isRunning()).isTrue();
        assertThat(story.matter().outstanding()).isEmpty();
        assertThat(story.matter().supplements()).hasSize(1);
        story.then("settle-items").then("instruct-bank");
        assertThat(answered(story, story.last().sequence())).as("the new order").isEmpty();
    }

    @Test
    void anOfficerWhoSettlesAnewTakesTheRequestBack() {
        var story = settled().then("instruct-bank");
        answers(story, new BankAnswer.Refused(PaymentRefusal.WRONG_ACCOUNT));

        story.then("settle-items");

        assertThat(story.matter().outstanding()).isEmpty();
        assertThat(story.lawful(Role.APPLICANT)).doesNotContain("give-account");
        assertThat(payment(story).isPaused())
                .as("it is the office's turn again")
                .isFalse();
    }

    @Test
    void settlingOnceMoreBeforeTheOrderLeavesTheClockAsItIs() {
        var story = settled();
        var before = payment(story);

        story.then("return-settlement").then("settle-items");

        assertThat(payment(story)).isEqualTo(before);
        assertThat(story.last().effects()).doesNotContain("supplemented:payment");
    }

    @Test
    void anOrderWithoutItsAnswersOrFieldsToAskAgainIsAFaultOfTheGuide() {
        var matter = guide().matter(new MatterCode("advance-payment")).orElseThrow();

        assertThat(faults(plain(matter, "record-payment-returned"))).contains("这个环节还须有这类办理：PAYMENT_REFUSED");
        assertThat(faults(plain(matter, "record-paid"))).contains("这个环节还须有这类办理：PAYMENT_MADE");
        assertThat(faults(plain(matter, "settle-items"))).contains("这个环节还须有这类办理：SETTLE_PAYMENT");
        var nothingAsked = new Procedure(
                matter.procedure().clocks(),
                matter.procedure().onReceipt(),
                matter.procedure().stages(),
                matter.procedure().milestones(),
                matter.procedure().safeguards(),
                List.of());
        assertThat(faults(Changed.procedure(matter, nothingAsked))).contains("须写明银行退回以后由申请人重新填写的内容：payee-fields");
    }

    @Test
    void aClockThatWaitsForAnAccountThatNobodyCanGiveIsAFaultOfTheGuide() {
        var matter = guide().matter(new MatterCode("advance-payment")).orElseThrow();

        assertThat(faults(plain(matter, "give-account")))
                .anySatisfy(fault -> assertThat(fault).startsWith("时限停住，不再继续").endsWith("record-payment-returned"));
    }

    private static Deadline payment(Story story) {
        return story.matter().clocks().stream()
                .filter(clock -> clock.rule().code().value().equals("payment"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> faults(MatterGuide matter) {
        return Checks.faultsOf(matter).stream().map(Fault::detail).toList();
    }

    /// The same with an ordinary action in the place of that one.
    private static MatterGuide plain(MatterGuide matter, String code) {
        return Changed.stages(
                matter,
                matter.procedure().stages().stream()
                        .map(stage -> new Stage(
                                stage.code(),
                                stage.title(),
                                stage.kind(),
                                stage.actions().stream()
                                        .map(action -> action.code().value().equals(code) ? plain(action) : action)
                                        .toList(),
                                stage.source()))
                        .toList());
    }

    private static ActionGuide plain(ActionGuide action) {
        return new ActionGuide(
                action.code(),
                ActionKind.ADVANCE,
                action.title(),
                new ActionGuide.Scope(action.in(), Set.of(Role.OFFICER), action.gate(), action.milestones()),
                action.result(),
                action.form(),
                action.source());
    }

    private static BundleGuide guide() {
        return PublishedGuides.guides()
                .get(new GuideId(new GuideCode("labour-rights"), 1))
                .blockOptional()
                .orElseThrow();
    }

    private static Story settled() {
        return Story.of(guide(), new MatterCode("advance-payment"))
                .then("accept-and-demand")
                .then("send-demand")
                .then("record-employer-refusal")
                .then("approve-payment")
                .then("settle-items");
    }

    private static void answers(Story story, BankAnswer answer) {
        var input = recorded(story, answer).orElseThrow();
        story.act(new SampleAction(input, ActingParty.SERVICE));
    }

    private static Optional<ActionInput> recorded(Story story, BankAnswer answer) {
        var order = PaymentOrder.of(ID, story.matter(), story.context()).orElseThrow();
        return new RecordedAnswer(order, answer).on(story.matter(), story.context());
    }

    private static Optional<PaymentState> answered(Story story, long order) {
        return PaymentOrder.answered(story.trail().events(), order, story.context());
    }
}
