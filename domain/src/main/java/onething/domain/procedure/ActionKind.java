package onething.domain.procedure;

import static onething.domain.procedure.ActionPart.EXAM;
import static onething.domain.procedure.ActionPart.EXTENSION;
import static onething.domain.procedure.ActionPart.NOTICE;
import static onething.domain.procedure.ActionPart.RECEIVED;
import static onething.domain.procedure.ActionPart.STATEMENT;
import static onething.domain.procedure.ActionPart.SUPPLEMENT_GIVEN;
import static onething.domain.procedure.KindRow.APPLICANT;
import static onething.domain.procedure.KindRow.APPROVER;
import static onething.domain.procedure.KindRow.COMES_FIRST;
import static onething.domain.procedure.KindRow.ENDS_PROPOSAL;
import static onething.domain.procedure.KindRow.GRANTS_PROPOSAL;
import static onething.domain.procedure.KindRow.LISTS_WHAT_MAY_FOLLOW;
import static onething.domain.procedure.KindRow.NOTIFIES_ENDS;
import static onething.domain.procedure.KindRow.ONWARD;
import static onething.domain.procedure.KindRow.ON_GROUND;
import static onething.domain.procedure.KindRow.PROPOSES;
import static onething.domain.procedure.KindRow.SERVICE;
import static onething.domain.procedure.KindRow.SERVICE_OR_STAFF;
import static onething.domain.procedure.KindRow.STAFF;
import static onething.domain.procedure.KindRow.WHILE_CLOCKS_FIT;
import static onething.domain.procedure.KindRow.WHILE_EXTENSIBLE;
import static onething.domain.procedure.KindRow.WHILE_NOT_PROPOSED;
import static onething.domain.procedure.KindRow.WHILE_PROPOSED;
import static onething.domain.procedure.KindRow.WITH_OUTCOME;
import static onething.domain.procedure.KindRow.alone;
import static onething.domain.procedure.KindRow.asks;
import static onething.domain.procedure.KindRow.asksPastDay;
import static onething.domain.procedure.KindRow.besides;
import static onething.domain.procedure.KindRow.from;
import static onething.domain.procedure.KindRow.makesExam;
import static onething.domain.procedure.KindRow.mayHave;
import static onething.domain.procedure.KindRow.movesTo;
import static onething.domain.procedure.KindRow.to;
import static onething.domain.procedure.KindRow.whileExam;
import static onething.domain.procedure.KindRow.with;
import static onething.domain.procedure.KnownInputs.BANK_RECEIPT;
import static onething.domain.procedure.KnownInputs.CAUSE_ENDED;
import static onething.domain.procedure.KnownInputs.PAID_AMOUNT;
import static onething.domain.procedure.KnownInputs.PAID_ON;
import static onething.domain.procedure.KnownInputs.PAYEE;
import static onething.domain.procedure.KnownInputs.PAYEE_ACCOUNT;
import static onething.domain.procedure.KnownInputs.PAYEE_BANK;
import static onething.domain.procedure.KnownInputs.RECEIVING_DISTRICT;
import static onething.domain.procedure.ProcedureState.ExamState.CONFIRMED;
import static onething.domain.procedure.ProcedureState.ExamState.NONE;
import static onething.domain.procedure.ProcedureState.ExamState.OVER;
import static onething.domain.procedure.ProcedureState.ExamState.SET;
import static onething.domain.procedure.StandingKind.AWAITING_PREREQUISITE;
import static onething.domain.procedure.StandingKind.DECIDED;
import static onething.domain.procedure.StandingKind.RETURNED;
import static onething.domain.procedure.StandingKind.SUBMITTED;
import static onething.domain.procedure.StandingKind.SUSPENDED;
import static onething.domain.procedure.StandingKind.UNDER_WAY;
import static onething.domain.procedure.Target.Destination.BACK;
import static onething.domain.procedure.Target.Destination.END_CLOSED;
import static onething.domain.procedure.Target.Destination.END_REFUSED;
import static onething.domain.procedure.Target.Destination.END_TERMINATED;
import static onething.domain.procedure.Target.Destination.END_WITHDRAWN;
import static onething.domain.procedure.Target.Destination.STAY;
import static onething.domain.procedure.Target.Destination.TO_HANDLING;
import static onething.domain.procedure.Target.Destination.TO_INTAKE;
import static onething.domain.procedure.Target.Destination.TO_RETURNED;
import static onething.domain.procedure.Target.Destination.TO_SERVICE;
import static onething.domain.procedure.Target.Destination.TO_SUSPENDED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.WireNamed;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.party.Role;
import onething.domain.procedure.KindRow.Column;
import onething.domain.procedure.ProcedureState.ExamState;
import onething.domain.procedure.Target.Destination;

/// The kinds of actions, as a table with one row for each kind. Every action of a guide, such as
/// `order-correction`, has one of these kinds, and the row of the kind applies to it.
///
/// A row says who may take the action, in which standings, where it may lead, what else must be true, which
/// input it needs, and what others are notified of; [KindRow] explains each column. All code that treats
/// kinds differently reads this table: the check of a guide ([onething.domain.guide.check.ProcedureKinds]),
/// the possible actions and their destinations ([ProcedureState]), the check of an action's input, the
/// trail, the clocks, and the API with its pages. A new kind is a new row.
public enum ActionKind implements WireNamed {
    /// The other matter was decided as required: this one is received now. The applicant gets no document
    /// for that; the page serves as the receipt.
    RELEASE("release", SERVICE_OR_STAFF, from(AWAITING_PREREQUISITE), to(TO_INTAKE), NOTIFIES_ENDS),
    /// The other matter ended differently: this one is closed.
    CLOSE_UNMET("close-unmet", SERVICE_OR_STAFF, from(AWAITING_PREREQUISITE), to(END_CLOSED), with(STATEMENT)),
    /// 受理.
    ACCEPT("accept", STAFF, from(SUBMITTED), to(TO_HANDLING), NOTIFIES_ENDS, ONWARD),
    /// 容缺受理: accepted, although materials are missing that the guide allows to follow.
    ACCEPT_INCOMPLETE(
            "accept-incomplete",
            STAFF,
            from(SUBMITTED),
            to(TO_HANDLING),
            with(NOTICE),
            LISTS_WHAT_MAY_FOLLOW,
            NOTIFIES_ENDS,
            ONWARD),
    /// The applicant hands in what was missing when the matter was accepted, or another account after the bank has
    /// refused a payment.
    HAND_IN_MISSING(
            "hand-in-missing", APPLICANT, from(UNDER_WAY, SUSPENDED, DECIDED), to(STAY), with(SUPPLEMENT_GIVEN)),
    /// 立案: accepted and opened on the same day.
    FILE("file", STAFF, from(SUBMITTED), to(TO_HANDLING), NOTIFIES_ENDS, ONWARD),
    /// 逾期未告知视为受理: the office did not answer in time, so the law accepts the matter. No other
    /// action of the office may come first.
    DEEM_ACCEPTED("deem-accepted", SERVICE, from(SUBMITTED), to(TO_HANDLING), NOTIFIES_ENDS, COMES_FIRST),
    /// 一次性告知补正: one notice with everything.
    REQUEST_SUPPLEMENT("request-supplement", STAFF, from(SUBMITTED, UNDER_WAY), to(TO_RETURNED), with(NOTICE)),
    /// 补正.
    SUPPLEMENT("supplement", APPLICANT, from(RETURNED), to(BACK), with(SUPPLEMENT_GIVEN)),
    /// 不予受理 or 不予立案, with reason, basis and remedy.
    REFUSE("refuse", STAFF, from(SUBMITTED, RETURNED, UNDER_WAY), to(END_REFUSED), with(STATEMENT), ON_GROUND),
    /// 告知另行处理: names the competent body.
    REDIRECT("redirect", STAFF, from(SUBMITTED, RETURNED, UNDER_WAY), to(END_REFUSED), with(STATEMENT), ON_GROUND),
    /// An exam is scheduled; the applicant must confirm it.
    SCHEDULE_EXAM(
            "schedule-exam",
            STAFF,
            from(UNDER_WAY),
            to(STAY),
            with(EXAM),
            whileExam(NONE, OVER),
            makesExam(SET),
            ONWARD),
    /// The applicant confirms the exam.
    CONFIRM_EXAM("confirm-exam", APPLICANT, from(UNDER_WAY), to(STAY), whileExam(SET), makesExam(CONFIRMED), ONWARD),
    /// Another, later day is agreed. The clocks move by the same number of days, and the applicant confirms
    /// again.
    RESCHEDULE(
            "reschedule",
            STAFF,
            from(UNDER_WAY),
            to(STAY),
            with(STATEMENT, EXAM),
            whileExam(SET, CONFIRMED),
            makesExam(SET),
            alone(ClockEffect.Shift.class)),
    /// 未到场: the applicant did not come to the exam.
    NO_SHOW("no-show", STAFF, from(UNDER_WAY), to(STAY), whileExam(OVER), makesExam(NONE)),
    /// The officer proposes an extension, with a reason. An approver can grant or decline it.
    PROPOSE_EXTENSION(
            "propose-extension",
            STAFF,
            from(UNDER_WAY),
            to(STAY),
            with(STATEMENT),
            mayHave(EXTENSION),
            WHILE_NOT_PROPOSED,
            PROPOSES,
            WHILE_EXTENSIBLE,
            besides(ActionKind::answersToProposal)),
    /// The approver grants an extension that another person proposed.
    EXTEND(
            "extend",
            APPROVER,
            from(UNDER_WAY),
            to(STAY),
            WHILE_PROPOSED,
            ENDS_PROPOSAL,
            WHILE_EXTENSIBLE,
            GRANTS_PROPOSAL,
            alone(ClockEffect.Extend.class),
            besides(() -> Set.of(ActionKind.PROPOSE_EXTENSION))),
    /// The approver declines the proposed extension.
    DECLINE_EXTENSION(
            "decline-extension", APPROVER, from(UNDER_WAY), to(STAY), with(STATEMENT), WHILE_PROPOSED, ENDS_PROPOSAL),
    /// 中止, on a legal ground.
    SUSPEND("suspend", STAFF, from(UNDER_WAY), to(TO_SUSPENDED), WHILE_CLOCKS_FIT, with(STATEMENT), ON_GROUND),
    /// 恢复, with the day on which the suspension's cause ended.
    RESUME("resume", STAFF, from(SUSPENDED), to(BACK), asksPastDay(CAUSE_ENDED)),
    /// Days that the law does not count, for example of a public notice or an appraisal: a clock is paused,
    /// and the matter goes on.
    HOLD_CLOCK(
            "hold-clock",
            STAFF,
            from(UNDER_WAY),
            to(STAY),
            WHILE_CLOCKS_FIT,
            with(STATEMENT),
            ON_GROUND,
            besides(ActionKind::releasesClock)),
    /// The end of those days.
    RELEASE_CLOCK("release-clock", STAFF, from(UNDER_WAY), to(STAY), WHILE_CLOCKS_FIT, asksPastDay(CAUSE_ENDED)),
    /// A step within the procedure: it is recorded and may lead to another stage.
    ADVANCE("advance", STAFF, from(SUBMITTED, RETURNED, UNDER_WAY, SUSPENDED, DECIDED), to(STAY, TO_HANDLING), ONWARD),
    /// 作出决定, with an outcome.
    DECIDE(
            "decide",
            STAFF,
            from(SUBMITTED, UNDER_WAY),
            to(END_CLOSED, TO_SERVICE),
            with(STATEMENT),
            WITH_OUTCOME,
            ONWARD),
    /// 送达, with the day of receipt. The matter ends, unless something is still to be done.
    SERVE("serve", STAFF, from(DECIDED), to(END_CLOSED, STAY), with(RECEIVED)),
    /// 办结: everything after the decision is done.
    CLOSE("close", STAFF, from(DECIDED), to(END_CLOSED), ONWARD),
    /// 撤回.
    WITHDRAW(
            "withdraw",
            APPLICANT,
            from(AWAITING_PREREQUISITE, SUBMITTED, RETURNED, UNDER_WAY, SUSPENDED),
            to(END_WITHDRAWN)),
    /// The applicant no longer wants the matter, but the office must continue it. It is recorded, and
    /// nothing ends.
    NOTE_WITHDRAWAL(
            "note-withdrawal",
            APPLICANT,
            from(AWAITING_PREREQUISITE, SUBMITTED, RETURNED, UNDER_WAY, SUSPENDED),
            to(STAY)),
    /// 终止: abandoned, no-show, fraud.
    TERMINATE("terminate", STAFF, from(RETURNED, UNDER_WAY, SUSPENDED), to(END_TERMINATED), with(STATEMENT), ON_GROUND),
    /// 移送 to the police.
    TRANSFER("transfer", STAFF, from(UNDER_WAY), to(TO_HANDLING), ONWARD),
    /// 移送 to the office of another division, which has the jurisdiction. The matter goes on there from where it
    /// is.
    TRANSFER_OFFICE(
            "transfer-office",
            STAFF,
            from(SUBMITTED, UNDER_WAY),
            to(STAY),
            with(STATEMENT),
            movesTo(RECEIVING_DISTRICT)),
    /// 核对支付项目和收款账户: what is to be paid to whom. It replaces an earlier one.
    SETTLE_PAYMENT(
            "settle-payment",
            STAFF,
            from(DECIDED),
            to(STAY),
            asks(PAID_AMOUNT, FieldKind.Money.class),
            asks(PAYEE, FieldKind.PersonName.class),
            asks(PAYEE_BANK, FieldKind.Text.class),
            asks(PAYEE_ACCOUNT, FieldKind.BankAccount.class)),
    /// 向银行发出支付指令: a payment order for what was settled goes to the bank, once.
    ORDER_PAYMENT("order-payment", APPROVER, from(DECIDED), to(STAY), besides(ActionKind::partsOfPayment)),
    /// The bank has paid. Only the bank can say so.
    PAYMENT_MADE(
            "payment-made",
            SERVICE,
            from(DECIDED),
            to(STAY),
            asks(PAID_AMOUNT, FieldKind.Money.class),
            asks(PAID_ON, FieldKind.Day.class),
            asks(BANK_RECEIPT, FieldKind.Text.class)),
    /// The bank has refused the payment order, with a reason. The applicant is asked for another account.
    PAYMENT_REFUSED("payment-refused", SERVICE, from(DECIDED), to(STAY), with(STATEMENT, NOTICE));

    // A row cannot name a later one, so these methods do.

    private static Set<ActionKind> answersToProposal() {
        return EnumSet.of(EXTEND, DECLINE_EXTENSION);
    }

    private static Set<ActionKind> releasesClock() {
        return EnumSet.of(RELEASE_CLOCK);
    }

    private static Set<ActionKind> partsOfPayment() {
        return EnumSet.of(SETTLE_PAYMENT, PAYMENT_MADE, PAYMENT_REFUSED);
    }

    private final String wireName;
    private final KindRow row;

    ActionKind(String wireName, Column... columns) {
        this.wireName = wireName;
        this.row = KindRow.of(columns);
    }

    /// Its name in the API and in guides, such as `request-supplement`; it never changes.
    @Override
    public String wireName() {
        return wireName;
    }

    // Who may take it, in which standing, and where it leads.

    /// The roles that may take it. A guide may allow fewer.
    public Set<Role> by() {
        return row.by;
    }

    /// The standings in which it may be possible.
    public Set<StandingKind> in() {
        return row.in;
    }

    public Set<Destination> leads() {
        return row.leads;
    }

    /// Whether it brings a matter nearer to a decision, unlike an interruption.
    public boolean isOnward() {
        return row.onward;
    }

    // What a guide must state for it.

    public boolean restsOnGround() {
        return row.restsOnGround;
    }

    public boolean choosesOutcome() {
        return row.choosesOutcome;
    }

    /// The input that every action of the kind requires: a day that is not in the future.
    public Optional<FieldPath> pastDay() {
        return Optional.ofNullable(row.pastDay);
    }

    /// The inputs that every action of the kind requires, by their kinds.
    public Map<FieldPath, Class<? extends FieldKind>> inputs() {
        return row.inputs;
    }

    /// The input that names the division whose office receives the matter, for a kind that moves it there.
    public Optional<FieldPath> receivingDistrict() {
        return Optional.ofNullable(row.receivingDistrict);
    }

    /// Whether its notice lists what may follow after the acceptance. Any other notice lists what must be
    /// supplemented before the matter goes on.
    public boolean listsWhatMayFollow() {
        return row.listsWhatMayFollow;
    }

    /// The effect on clocks that no other kind may have.
    public Optional<Class<? extends ClockEffect>> ownEffect() {
        return Optional.ofNullable(row.ownEffect);
    }

    /// Whether it is possible only if the clocks are in the state that its effects need: a clock that is
    /// paused cannot be paused again.
    boolean needsFittingClocks() {
        return row.whileClocksFit;
    }

    /// Whether it excludes all other actions of the office while it is possible, because the law has
    /// decided already.
    boolean comesFirst() {
        return row.comesFirst;
    }

    /// The kinds that its stage must allow as well.
    public Set<ActionKind> beside() {
        return row.beside.get();
    }

    // When it is possible, and its effect on an exam and on a proposed extension.

    /// Whether an exam and a proposed extension allow it.
    boolean isOpen(ExamState exam, boolean proposed) {
        return row.whileExam.contains(exam) && row.whileProposed.contains(proposed);
    }

    /// Whether the clocks that the stage may extend must have an extension left.
    boolean needsExtensibleClocks() {
        return row.whileExtensible;
    }

    ExamState examAfter(ExamState before) {
        return Optional.ofNullable(row.examAfter).orElse(before);
    }

    boolean isProposedAfter(boolean before) {
        return Optional.ofNullable(row.proposedAfter).orElse(before);
    }

    // Its input, and the notifications it causes.

    /// The parts that its input may have, besides the guide's own inputs.
    public Set<ActionPart> takes() {
        return row.takes;
    }

    /// The parts that its input must have.
    public Set<ActionPart> needs() {
        return row.needs;
    }

    /// Whether it grants a proposal. The person who made the proposal may not take it, and the trail
    /// repeats the proposal's reason.
    public boolean grantsProposal() {
        return row.grantsProposal;
    }

    /// Whether it notifies people of all due dates, as the notice of acceptance does. Other actions with
    /// a document only notify them of the due dates that they move.
    public boolean notifiesEveryEnd() {
        return row.notifiesEveryEnd;
    }
}
