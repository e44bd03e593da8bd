package onething.domain.appointment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.Standing;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.Exam;
import onething.domain.party.Role;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.AlreadyBooked;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.NotBooked;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.SlotClosed;
import onething.domain.refusal.Refusal.SlotUnknown;
import onething.domain.text.Text;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft.By;
import onething.domain.trail.ServiceEvent;

/// A matter with its appointments. It decides what the applicant and the office may do about them now.
///
/// A picked slot reserves a place and is no notice: the law wants the office to announce an exam. When an exam is
/// announced for a time that the applicant gives up, the office has to find another time
/// ([Exam#toBeMoved]), and the applicant counts as not turned up only after that.
///
/// @param all of this matter, at most one for each purpose
public record MatterAppointments(Matter matter, List<Appointment> all) {

    private static final Set<Role> APPLICANT = Set.of(Role.APPLICANT);
    private static final Set<Role> OFFICE = Set.of(Role.OFFICER, Role.APPROVER, Role.HEAD);

    public MatterAppointments {
        all = List.copyOf(all);
    }

    public Optional<Appointment> of(Purpose purpose) {
        return all.stream().filter(each -> each.purpose() == purpose).findFirst();
    }

    /// Whether the applicant has picked this slot and has it still.
    public boolean has(Slot slot) {
        return of(slot.terms().purpose())
                .flatMap(Appointment::taken)
                .filter(taken -> taken.id().equals(slot.id()))
                .isPresent();
    }

    /// Whether the applicant was asked to choose and has not answered.
    public boolean isInvited(Purpose purpose) {
        return of(purpose)
                .filter(appointment -> appointment.state() == AppointmentState.INVITED)
                .isPresent();
    }

    /// Whether the announced exam is at another time than the applicant picked, or none was announced, so that the
    /// office has to announce the picked time or another one.
    public boolean needsNotice(ActionContext context) {
        return of(Purpose.EXAM)
                .flatMap(Appointment::taken)
                .filter(slot -> slot.isOpen(context.now()))
                .filter(slot -> exam().filter(slot::isThatOf).isEmpty())
                .isPresent();
    }

    /// The applicant picks a slot, or moves to it. Whether it has a free place is decided when it is stored.
    ///
    /// @throws onething.domain.refusal.Refused with [RoleLacking] for others than the applicant, with [SlotUnknown]
    ///     for a slot of another office, with [SlotClosed] for one that has begun or was withdrawn, with
    ///     [ActionNotLawful] if people do not come for this in the matter now
    public Change pick(Slot slot, ActingParty who, ActionContext context, Event last) {
        var by = speaker(who, APPLICANT);
        var purpose = slot.terms().purpose();
        requireOpen(ServiceEvent.PICK_SLOT, purpose, context);
        if (!slot.isFor(matter.file())) {
            throw new SlotUnknown(slot.id()).refused();
        }
        if (!slot.isOpen(context.now())) {
            throw new SlotClosed(slot.id()).refused();
        }
        boolean moves = of(purpose).flatMap(Appointment::taken).isPresent();
        var kind = moves ? ServiceEvent.MOVE_SLOT : ServiceEvent.PICK_SLOT;
        boolean moved = exam().filter(exam -> !slot.isThatOf(exam)).isPresent();
        var note = purpose.title() + (moves ? "改约" : "预约") + slot.words();
        return change(purpose, AppointmentState.PICKED, Optional.of(slot), context)
                .by(matter.appoint(kind, by, note, toBeMoved(purpose, moved), context, last));
    }

    /// The applicant gives the picked slot back, before it begins.
    ///
    /// @throws onething.domain.refusal.Refused with [RoleLacking] for others than the applicant, with [NotBooked]
    ///     without a picked slot, with [SlotClosed] if it has begun
    public Change giveBack(Purpose purpose, ActingParty who, ActionContext context, Event last) {
        var by = speaker(who, APPLICANT);
        var slot = booked(purpose);
        if (slot.hasBegun(context.now())) {
            throw new SlotClosed(slot.id()).refused();
        }
        var note = "取消" + purpose.title() + "预约：" + slot.words();
        return change(purpose, AppointmentState.GIVEN_BACK, Optional.empty(), context)
                .by(matter.appoint(ServiceEvent.GIVE_BACK_SLOT, by, note, toBeMoved(purpose, true), context, last));
    }

    /// 都不合适: the applicant answers that no slot suits. A picked slot is given back with it. The office has as
    /// long as for a question to find another time.
    ///
    /// @param wish which days would suit, or why none does; may be blank
    /// @throws onething.domain.refusal.Refused with [RoleLacking] for others than the applicant, with
    ///     [ActionNotLawful] if people do not come for this in the matter now
    public Change decline(Purpose purpose, Text wish, ActingParty who, ActionContext context, Event last) {
        var by = speaker(who, APPLICANT);
        requireOpen(ServiceEvent.DECLINE_SLOTS, purpose, context);
        var answerBy = context.bundle()
                .services()
                .inquiries()
                .answerWithin(InquiryKind.QUESTION)
                .map(term -> term.after(context.today(), context.calendar()));
        var note = purpose.title() + "：申请人答复所列时间都不合适，"
                + answerBy.map(day -> "办理机关须在" + day + "前另行安排").orElse("等待办理机关另行安排");
        return change(purpose, AppointmentState.UNSUITABLE, Optional.empty(), wish, answerBy, context)
                .by(matter.appoint(ServiceEvent.DECLINE_SLOTS, by, note, toBeMoved(purpose, true), context, last));
    }

    /// The service records that the office let the last day pass on which it had to find another time, so that the
    /// head and the applicant learn of it. Empty if the office has until today, found a time, or was told already,
    /// and if the matter has ended.
    public Optional<Change> escalate(Purpose purpose, ActionContext context, Event last) {
        return of(purpose)
                .filter(appointment -> appointment.state() == AppointmentState.UNSUITABLE)
                .filter(appointment -> appointment.isOverdue(context.today()) && !appointment.escalated())
                .filter(_ -> !matter.standing().kind().isEnd())
                .map(appointment -> {
                    var note = purpose.title() + "：申请人答复时间都不合适，办理机关须在"
                            + appointment.answerBy().orElseThrow() + "前另行安排，逾期未安排，请负责人督办";
                    return new Change(
                            Optional.empty(),
                            appointment.asEscalated(),
                            matter.appoint(
                                    ServiceEvent.SLOTS_OVERDUE, By.THE_SERVICE, note, Optional.empty(), context, last));
                });
    }

    /// The office asks the applicant to choose, also in answer to 都不合适.
    ///
    /// @throws onething.domain.refusal.Refused with [RoleLacking] for others than the office, with [AlreadyBooked]
    ///     if the applicant has a slot, with [ActionNotLawful] if people do not come for this in the matter now
    public Change invite(Purpose purpose, ActingParty who, ActionContext context, Event last) {
        var by = speaker(who, OFFICE);
        requireOpen(ServiceEvent.INVITE_TO_BOOK, purpose, context);
        of(purpose)
                .flatMap(Appointment::taken)
                .filter(slot -> !slot.hasBegun(context.now()))
                .ifPresent(slot -> {
                    throw new AlreadyBooked(slot.id()).refused();
                });
        var note = "请选择" + purpose.title() + "的时间；都不合适的，也请答复";
        return change(purpose, AppointmentState.INVITED, Optional.empty(), context)
                .by(matter.appoint(ServiceEvent.INVITE_TO_BOOK, by, note, Optional.empty(), context, last));
    }

    /// The office marks whether the applicant came (到场, 未到). Of an exam it marks only 到场: that somebody did
    /// not come to it has consequences, so it is an action of the procedure.
    ///
    /// @throws onething.domain.refusal.Refused with [RoleLacking] for others than the office, with [NotBooked]
    ///     without a picked slot, with [InputsInvalid] before the slot begins, or for 未到 of an exam
    public Change attend(Purpose purpose, boolean came, ActingParty who, ActionContext context, Event last) {
        var by = speaker(who, OFFICE);
        var slot = booked(purpose);
        if (!slot.hasBegun(context.now())) {
            throw invalid("too-early", "时段开始后才能登记");
        }
        if (!came && purpose == Purpose.EXAM) {
            throw invalid("not-asked", "未参加现场鉴定的，在办理操作里登记“未按时到场”");
        }
        var state = came ? AppointmentState.ATTENDED : AppointmentState.MISSED;
        var kind = came ? ServiceEvent.ATTEND : ServiceEvent.MISS;
        var note = purpose.title() + (came ? "已到场：" : "未到场：") + slot.words();
        return change(purpose, state, Optional.of(slot), context)
                .by(matter.appoint(kind, by, note, Optional.empty(), context, last));
    }

    /// The office withdraws the picked slot, and the applicant is to choose again.
    ///
    /// @throws onething.domain.refusal.Refused with [NotBooked] if the applicant does not have that slot
    public Change withdraw(Slot slot, ActingParty who, ActionContext context, Event last) {
        var by = speaker(who, OFFICE);
        var purpose = slot.terms().purpose();
        if (!has(slot)) {
            throw new NotBooked(purpose.wireName()).refused();
        }
        var note = "办理机关取消了" + purpose.title() + "时段（" + slot.words() + "），请另选时间";
        return change(purpose, AppointmentState.WITHDRAWN, Optional.empty(), context)
                .by(matter.appoint(ServiceEvent.WITHDRAW_SLOT, by, note, toBeMoved(purpose, true), context, last));
    }

    private static Optional<Boolean> toBeMoved(Purpose purpose, boolean moved) {
        return purpose == Purpose.EXAM ? Optional.of(moved) : Optional.empty();
    }

    private Optional<Exam> exam() {
        return matter.standing() instanceof Standing.UnderWay(var _, var exam, var _) ? exam : Optional.empty();
    }

    private Slot booked(Purpose purpose) {
        return of(purpose).flatMap(Appointment::taken).orElseThrow(() -> new NotBooked(purpose.wireName()).refused());
    }

    private void requireOpen(ServiceEvent what, Purpose purpose, ActionContext context) {
        if (!purpose.isOpen(matter, context)) {
            var standing = matter.standing();
            throw new ActionNotLawful(
                            what.wireName(),
                            standing.kind().wireName(),
                            standing.stage().value(),
                            List.of())
                    .refused();
        }
    }

    private Unrecorded change(Purpose purpose, AppointmentState state, Optional<Slot> slot, ActionContext context) {
        return change(purpose, state, slot, Text.NONE, Optional.empty(), context);
    }

    private Unrecorded change(
            Purpose purpose,
            AppointmentState state,
            Optional<Slot> slot,
            Text wish,
            Optional<LocalDate> answerBy,
            ActionContext context) {
        var after = new Appointment(matter.file().id(), purpose, state, slot, wish, answerBy, false, context.now());
        return new Unrecorded(of(purpose).flatMap(Appointment::taken), after);
    }

    /// The person, in the first of the capacities that are needed.
    private static By speaker(ActingParty who, Set<Role> needed) {
        return needed.stream()
                .filter(who.roles()::contains)
                .min(Comparator.naturalOrder())
                .flatMap(as -> who.by().map(id -> By.person(id, as)))
                .orElseThrow(() -> new RoleLacking(needed.stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                                .storedName())
                        .refused());
    }

    private static RuntimeException invalid(String code, String words) {
        return new InputsInvalid("attendance", List.of(new Fault("/came", code, words))).refused();
    }

    private record Unrecorded(Optional<Slot> freed, Appointment after) {

        Change by(MatterChange change) {
            return new Change(freed, after, change);
        }
    }

    /// A changed appointment, and the change of the matter that records it.
    ///
    /// @param before the slot in which the applicant took a place before
    public record Change(Optional<Slot> before, Appointment after, MatterChange change) {

        /// The slot whose place becomes free.
        public Optional<Slot> freed() {
            return before.filter(slot -> !isIn(after.slot(), slot));
        }

        /// The slot in which a place is taken.
        public Optional<Slot> taken() {
            return after.taken().filter(slot -> !isIn(before, slot));
        }

        private static boolean isIn(Optional<Slot> where, Slot slot) {
            return where.filter(other -> other.id().equals(slot.id())).isPresent();
        }
    }
}
