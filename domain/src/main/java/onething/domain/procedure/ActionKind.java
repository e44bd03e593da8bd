package onething.domain.procedure;

import static onething.domain.procedure.ActionKind.Part.EXAM;
import static onething.domain.procedure.ActionKind.Part.EXTENSION;
import static onething.domain.procedure.ActionKind.Part.NOTICE;
import static onething.domain.procedure.ActionKind.Part.RECEIVED;
import static onething.domain.procedure.ActionKind.Part.STATEMENT;
import static onething.domain.procedure.ActionKind.Part.SUPPLEMENT_GIVEN;
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
import java.util.TreeMap;
import java.util.function.Supplier;
import onething.domain.code.WireNamed;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.party.Role;
import onething.domain.procedure.ProcedureState.ExamState;
import onething.domain.procedure.Target.Destination;
import org.jspecify.annotations.Nullable;

/// The kinds of actions, as a table with one row for each kind. Every action of a guide, such as
/// `order-correction`, has one of these kinds, and the row of the kind applies to it.
///
/// A row says who may take the action, in which standings, where it may lead, what else must be true, which
/// input it needs, and what others are notified of. All code that treats kinds differently reads this
/// table: the check of a guide ([onething.domain.guide.check.ProcedureKinds]), the possible actions and
/// their destinations ([ProcedureState]), the check of an action's input, the trail, the clocks, and the
/// API with its pages. A new kind is a new row.
public enum ActionKind implements WireNamed {
    /// The other matter was decided as required: this one is received now. The applicant gets no document
    /// for that; the page serves as the receipt.
    RELEASE(
            "release",
            Row.byServiceOrStaff().in(AWAITING_PREREQUISITE).leads(TO_INTAKE).notifiesEveryEnd()),
    /// The other matter ended differently: this one is closed.
    CLOSE_UNMET(
            "close-unmet",
            Row.byServiceOrStaff().in(AWAITING_PREREQUISITE).leads(END_CLOSED).needs(STATEMENT)),
    /// 受理.
    ACCEPT(
            "accept",
            Row.byStaff().in(SUBMITTED).leads(TO_HANDLING).notifiesEveryEnd().isOnward()),
    /// 容缺受理: accepted, although materials are missing that the guide allows to follow.
    ACCEPT_INCOMPLETE(
            "accept-incomplete",
            Row.byStaff()
                    .in(SUBMITTED)
                    .leads(TO_HANDLING)
                    .needs(NOTICE)
                    .listsWhatMayFollow()
                    .notifiesEveryEnd()
                    .isOnward()),
    /// The applicant hands in what was missing when the matter was accepted, or another account after the bank has
    /// refused a payment.
    HAND_IN_MISSING(
            "hand-in-missing",
            Row.byApplicant().in(UNDER_WAY, SUSPENDED, DECIDED).leads(STAY).needs(SUPPLEMENT_GIVEN)),
    /// 立案: accepted and opened on the same day.
    FILE(
            "file",
            Row.byStaff().in(SUBMITTED).leads(TO_HANDLING).notifiesEveryEnd().isOnward()),
    /// 逾期未告知视为受理: the office did not answer in time, so the law accepts the matter. No other
    /// action of the office may come first.
    DEEM_ACCEPTED(
            "deem-accepted",
            Row.byService().in(SUBMITTED).leads(TO_HANDLING).notifiesEveryEnd().comesFirst()),
    /// 一次性告知补正: one notice with everything.
    REQUEST_SUPPLEMENT(
            "request-supplement",
            Row.byStaff().in(SUBMITTED, UNDER_WAY).leads(TO_RETURNED).needs(NOTICE)),
    /// 补正.
    SUPPLEMENT("supplement", Row.byApplicant().in(RETURNED).leads(BACK).needs(SUPPLEMENT_GIVEN)),
    /// 不予受理 or 不予立案, with reason, basis and remedy.
    REFUSE(
            "refuse",
            Row.byStaff()
                    .in(SUBMITTED, RETURNED, UNDER_WAY)
                    .leads(END_REFUSED)
                    .needs(STATEMENT)
                    .restsOnGround()),
    /// 告知另行处理: names the competent body.
    REDIRECT(
            "redirect",
            Row.byStaff()
                    .in(SUBMITTED, RETURNED, UNDER_WAY)
                    .leads(END_REFUSED)
                    .needs(STATEMENT)
                    .restsOnGround()),
    /// An exam is scheduled; the applicant must confirm it.
    SCHEDULE_EXAM(
            "schedule-exam",
            Row.byStaff()
                    .in(UNDER_WAY)
                    .leads(STAY)
                    .needs(EXAM)
                    .whileExam(ExamState.NONE, ExamState.OVER)
                    .makesExam(ExamState.SET)
                    .isOnward()),
    /// The applicant confirms the exam.
    CONFIRM_EXAM(
            "confirm-exam",
            Row.byApplicant()
                    .in(UNDER_WAY)
                    .leads(STAY)
                    .whileExam(ExamState.SET)
                    .makesExam(ExamState.CONFIRMED)
                    .isOnward()),
    /// Another, later day is agreed. The clocks move by the same number of days, and the applicant confirms
    /// again.
    RESCHEDULE(
            "reschedule",
            Row.byStaff()
                    .in(UNDER_WAY)
                    .leads(STAY)
                    .needs(STATEMENT, EXAM)
                    .whileExam(ExamState.SET, ExamState.CONFIRMED)
                    .makesExam(ExamState.SET)
                    .alone(ClockEffect.Shift.class)),
    /// 未到场: the applicant did not come to the exam.
    NO_SHOW(
            "no-show",
            Row.byStaff().in(UNDER_WAY).leads(STAY).whileExam(ExamState.OVER).makesExam(ExamState.NONE)),
    /// The officer proposes an extension, with a reason. An approver can grant or decline it.
    PROPOSE_EXTENSION(
            "propose-extension",
            Row.byStaff()
                    .in(UNDER_WAY)
                    .leads(STAY)
                    .needs(STATEMENT)
                    .takes(EXTENSION)
                    .whileProposed(false)
                    .makesProposed(true)
                    .whileExtensible()
                    .beside(ActionKind::answersToProposal)),
    /// The approver grants an extension that another person proposed.
    EXTEND(
            "extend",
            Row.byApprover()
                    .in(UNDER_WAY)
                    .leads(STAY)
                    .whileProposed(true)
                    .makesProposed(false)
                    .whileExtensible()
                    .grantsProposal()
                    .alone(ClockEffect.Extend.class)
                    .beside(() -> Set.of(ActionKind.PROPOSE_EXTENSION))),
    /// The approver declines the proposed extension.
    DECLINE_EXTENSION(
            "decline-extension",
            Row.byApprover()
                    .in(UNDER_WAY)
                    .leads(STAY)
                    .needs(STATEMENT)
                    .whileProposed(true)
                    .makesProposed(false)),
    /// 中止, on a legal ground.
    SUSPEND(
            "suspend",
            Row.byStaff()
                    .in(UNDER_WAY)
                    .leads(TO_SUSPENDED)
                    .whileClocksFit()
                    .needs(STATEMENT)
                    .restsOnGround()),
    /// 恢复, with the day on which the suspension's cause ended.
    RESUME("resume", Row.byStaff().in(SUSPENDED).leads(BACK).asksPastDay(ActionGuide.CAUSE_ENDED)),
    /// Days that the law does not count, for example of a public notice or an appraisal: a clock is paused,
    /// and the matter goes on.
    HOLD_CLOCK(
            "hold-clock",
            Row.byStaff()
                    .in(UNDER_WAY)
                    .leads(STAY)
                    .whileClocksFit()
                    .needs(STATEMENT)
                    .restsOnGround()
                    .beside(ActionKind::releasesClock)),
    /// The end of those days.
    RELEASE_CLOCK(
            "release-clock",
            Row.byStaff().in(UNDER_WAY).leads(STAY).whileClocksFit().asksPastDay(ActionGuide.CAUSE_ENDED)),
    /// A step within the procedure: it is recorded and may lead to another stage.
    ADVANCE(
            "advance",
            Row.byStaff()
                    .in(SUBMITTED, RETURNED, UNDER_WAY, SUSPENDED, DECIDED)
                    .leads(STAY, TO_HANDLING)
                    .isOnward()),
    /// 作出决定, with an outcome.
    DECIDE(
            "decide",
            Row.byStaff()
                    .in(SUBMITTED, UNDER_WAY)
                    .leads(END_CLOSED, TO_SERVICE)
                    .needs(STATEMENT)
                    .choosesOutcome()
                    .isOnward()),
    /// 送达, with the day of receipt. The matter ends, unless something is still to be done.
    SERVE("serve", Row.byStaff().in(DECIDED).leads(END_CLOSED, STAY).needs(RECEIVED)),
    /// 办结: everything after the decision is done.
    CLOSE("close", Row.byStaff().in(DECIDED).leads(END_CLOSED).isOnward()),
    /// 撤回.
    WITHDRAW(
            "withdraw",
            Row.byApplicant()
                    .in(AWAITING_PREREQUISITE, SUBMITTED, RETURNED, UNDER_WAY, SUSPENDED)
                    .leads(END_WITHDRAWN)),
    /// The applicant no longer wants the matter, but the office must continue it. It is recorded, and
    /// nothing ends.
    NOTE_WITHDRAWAL(
            "note-withdrawal",
            Row.byApplicant()
                    .in(AWAITING_PREREQUISITE, SUBMITTED, RETURNED, UNDER_WAY, SUSPENDED)
                    .leads(STAY)),
    /// 终止: abandoned, no-show, fraud.
    TERMINATE(
            "terminate",
            Row.byStaff()
                    .in(RETURNED, UNDER_WAY, SUSPENDED)
                    .leads(END_TERMINATED)
                    .needs(STATEMENT)
                    .restsOnGround()),
    /// 移送 to the police.
    TRANSFER("transfer", Row.byStaff().in(UNDER_WAY).leads(TO_HANDLING).isOnward()),
    /// 移送 to the office of another division, which has the jurisdiction. The matter goes on there from where it
    /// is.
    TRANSFER_OFFICE(
            "transfer-office",
            Row.byStaff()
                    .in(SUBMITTED, UNDER_WAY)
                    .leads(STAY)
                    .needs(STATEMENT)
                    .movesTo(ActionGuide.RECEIVING_DISTRICT)),
    /// 核对支付项目和收款账户: what is to be paid to whom. It replaces an earlier one.
    SETTLE_PAYMENT(
            "settle-payment",
            Row.byStaff()
                    .in(DECIDED)
                    .leads(STAY)
                    .asks(ActionGuide.PAID_AMOUNT, FieldKind.Money.class)
                    .asks(ActionGuide.PAYEE, FieldKind.PersonName.class)
                    .asks(ActionGuide.PAYEE_BANK, FieldKind.Text.class)
                    .asks(ActionGuide.PAYEE_ACCOUNT, FieldKind.BankAccount.class)),
    /// 向银行发出支付指令: a payment order for what was settled goes to the bank, once.
    ORDER_PAYMENT("order-payment", Row.byApprover().in(DECIDED).leads(STAY).beside(ActionKind::partsOfPayment)),
    /// The bank has paid. Nobody else can say so.
    PAYMENT_MADE(
            "payment-made",
            Row.byService()
                    .in(DECIDED)
                    .leads(STAY)
                    .asks(ActionGuide.PAID_AMOUNT, FieldKind.Money.class)
                    .asks(ActionGuide.PAID_ON, FieldKind.Day.class)
                    .asks(ActionGuide.BANK_RECEIPT, FieldKind.Text.class)),
    /// The bank has refused the payment order, with a reason. The applicant is asked for another account.
    PAYMENT_REFUSED("payment-refused", Row.byService().in(DECIDED).leads(STAY).needs(STATEMENT, NOTICE));

    private static Set<ActionKind> partsOfPayment() {
        return EnumSet.of(SETTLE_PAYMENT, PAYMENT_MADE, PAYMENT_REFUSED);
    }

    private static Set<ActionKind> answersToProposal() {
        return EnumSet.of(EXTEND, DECLINE_EXTENSION);
    }

    private static Set<ActionKind> releasesClock() {
        return EnumSet.of(RELEASE_CLOCK);
    }

    private final String wireName;
    private final Row row;

    ActionKind(String wireName, Row row) {
        this.wireName = wireName;
        this.row = row;
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
        return row.onGround;
    }

    public boolean choosesOutcome() {
        return row.withOutcome;
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
        return Optional.ofNullable(row.own);
    }

    /// Whether it is possible only if the clocks are in the state that its effects need: a clock that is
    /// paused cannot be paused again.
    boolean needsFittingClocks() {
        return row.whileClocksFit;
    }

    /// Whether it excludes all other actions of the office while it is possible, because the law has
    /// decided already.
    boolean comesFirst() {
        return row.first;
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
    public Set<Part> takes() {
        return row.takes;
    }

    /// The parts that its input must have.
    public Set<Part> needs() {
        return row.needs;
    }

    /// Whether it grants a proposal. The person who made the proposal may not take it, and the trail
    /// repeats the proposal's reason.
    public boolean grantsProposal() {
        return row.grants;
    }

    /// Whether it notifies people of all due dates, as the notice of acceptance does. Other actions with
    /// a document only notify them of the due dates that they move.
    public boolean notifiesEveryEnd() {
        return row.notifiesEveryEnd;
    }

    /// A part of an action's input.
    public enum Part implements WireNamed {
        /// The legal ground, one of those that the guide names.
        GROUND("ground"),
        /// The outcome of the decision.
        OUTCOME("outcome"),
        /// The reason or the facts.
        STATEMENT("statement"),
        /// The supplement notice.
        NOTICE("notice"),
        /// The supplement.
        SUPPLEMENT_GIVEN("supplement"),
        /// The time and place of an exam.
        EXAM("exam"),
        /// The day on which the applicant received a document.
        RECEIVED("received"),
        /// The length of an extension; absent for the longest that the clock's rule allows.
        EXTENSION("extension");

        private final String wireName;

        Part(String wireName) {
            this.wireName = wireName;
        }

        /// Its name in the API: the name of the request's property.
        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// A row of the table while it is built. By default an action is possible in every state of exams and
    /// proposals and changes nothing about them, and it may have a statement.
    private static final class Row {

        private final Set<Role> by;
        private Set<StandingKind> in = Set.of();
        private Set<Destination> leads = Set.of();
        private final Set<Part> takes = EnumSet.of(STATEMENT);
        private final Set<Part> needs = EnumSet.noneOf(Part.class);
        private Set<ExamState> whileExam = EnumSet.allOf(ExamState.class);
        private @Nullable ExamState examAfter;
        private Set<Boolean> whileProposed = Set.of(true, false);
        private @Nullable Boolean proposedAfter;
        private boolean whileExtensible;
        private boolean grants;
        private boolean onGround;
        private boolean withOutcome;
        private @Nullable FieldPath pastDay;
        private @Nullable FieldPath receivingDistrict;
        private final Map<FieldPath, Class<? extends FieldKind>> inputs = new TreeMap<>();
        private @Nullable Class<? extends ClockEffect> own;
        private Supplier<Set<ActionKind>> beside = Set::of;
        private boolean notifiesEveryEnd;
        private boolean onward;
        private boolean listsWhatMayFollow;
        private boolean first;
        private boolean whileClocksFit;

        private Row(Role... roles) {
            by = Set.of(roles);
        }

        static Row byStaff() {
            return new Row(Role.OFFICER, Role.APPROVER, Role.HEAD);
        }

        static Row byApprover() {
            return new Row(Role.APPROVER, Role.HEAD);
        }

        static Row byApplicant() {
            return new Row(Role.APPLICANT);
        }

        static Row byServiceOrStaff() {
            return new Row(Role.SYSTEM, Role.OFFICER, Role.APPROVER, Role.HEAD);
        }

        static Row byService() {
            return new Row(Role.SYSTEM);
        }

        Row in(StandingKind... standings) {
            in = Set.of(standings);
            return this;
        }

        Row leads(Destination... destinations) {
            leads = Set.of(destinations);
            return this;
        }

        Row takes(Part part) {
            takes.add(part);
            return this;
        }

        Row needs(Part... parts) {
            takes.addAll(Set.of(parts));
            needs.addAll(Set.of(parts));
            return this;
        }

        Row whileExam(ExamState... states) {
            whileExam = Set.of(states);
            return this;
        }

        Row makesExam(ExamState state) {
            examAfter = state;
            return this;
        }

        Row whileProposed(boolean proposed) {
            whileProposed = Set.of(proposed);
            return this;
        }

        Row makesProposed(boolean proposed) {
            proposedAfter = proposed;
            return this;
        }

        Row whileExtensible() {
            whileExtensible = true;
            return this;
        }

        Row grantsProposal() {
            grants = true;
            return this;
        }

        Row restsOnGround() {
            onGround = true;
            return this;
        }

        Row choosesOutcome() {
            withOutcome = true;
            return this;
        }

        Row asksPastDay(FieldPath input) {
            pastDay = input;
            return this;
        }

        Row asks(FieldPath input, Class<? extends FieldKind> kind) {
            inputs.put(input, kind);
            return this;
        }

        Row movesTo(FieldPath input) {
            receivingDistrict = input;
            return this;
        }

        Row listsWhatMayFollow() {
            listsWhatMayFollow = true;
            return this;
        }

        Row alone(Class<? extends ClockEffect> effect) {
            own = effect;
            return this;
        }

        Row beside(Supplier<Set<ActionKind>> kinds) {
            beside = kinds;
            return this;
        }

        Row notifiesEveryEnd() {
            notifiesEveryEnd = true;
            return this;
        }

        Row whileClocksFit() {
            whileClocksFit = true;
            return this;
        }

        Row comesFirst() {
            first = true;
            return this;
        }

        Row isOnward() {
            onward = true;
            return this;
        }
    }
}
