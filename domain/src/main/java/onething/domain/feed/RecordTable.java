package onething.domain.feed;

import static onething.domain.feed.RecordKind.ACCEPTANCE;
import static onething.domain.feed.RecordKind.APPLICATION;
import static onething.domain.feed.RecordKind.COMPLETION;
import static onething.domain.feed.RecordKind.SERVICE;
import static onething.domain.feed.RecordKind.SPECIAL_PROCEDURE;
import static onething.domain.feed.RecordKind.SUPPLEMENT;
import static onething.domain.feed.RecordPart.BEGIN;
import static onething.domain.feed.RecordPart.END;
import static onething.domain.feed.RecordPart.WHOLE;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.ActionCode;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.Procedure;
import onething.domain.trail.ServiceEvent;

/// Which event of a trail is told as which record. An event is one record or none: each kind of event is either in
/// [#TOLD] or in [#NOT_TOLD], and the same for what the service records itself.
public final class RecordTable {

    /// What the province learns of an event.
    public record Row(RecordKind kind, RecordPart part) {}

    static final Map<ActionKind, Row> TOLD = Map.ofEntries(
            Map.entry(ActionKind.ACCEPT, new Row(ACCEPTANCE, WHOLE)),
            Map.entry(ActionKind.ACCEPT_INCOMPLETE, new Row(ACCEPTANCE, WHOLE)),
            Map.entry(ActionKind.FILE, new Row(ACCEPTANCE, WHOLE)),
            Map.entry(ActionKind.DEEM_ACCEPTED, new Row(ACCEPTANCE, WHOLE)),
            Map.entry(ActionKind.REQUEST_SUPPLEMENT, new Row(SUPPLEMENT, BEGIN)),
            Map.entry(ActionKind.SUPPLEMENT, new Row(SUPPLEMENT, END)),
            Map.entry(ActionKind.EXTEND, new Row(SPECIAL_PROCEDURE, WHOLE)),
            Map.entry(ActionKind.SUSPEND, new Row(SPECIAL_PROCEDURE, BEGIN)),
            Map.entry(ActionKind.RESUME, new Row(SPECIAL_PROCEDURE, END)),
            Map.entry(ActionKind.HOLD_CLOCK, new Row(SPECIAL_PROCEDURE, BEGIN)),
            Map.entry(ActionKind.RELEASE_CLOCK, new Row(SPECIAL_PROCEDURE, END)),
            Map.entry(ActionKind.DECIDE, new Row(COMPLETION, WHOLE)),
            Map.entry(ActionKind.REFUSE, new Row(COMPLETION, WHOLE)),
            Map.entry(ActionKind.REDIRECT, new Row(COMPLETION, WHOLE)),
            Map.entry(ActionKind.WITHDRAW, new Row(COMPLETION, WHOLE)),
            Map.entry(ActionKind.TERMINATE, new Row(COMPLETION, WHOLE)),
            Map.entry(ActionKind.CLOSE_UNMET, new Row(COMPLETION, WHOLE)),
            Map.entry(ActionKind.SERVE, new Row(SERVICE, WHOLE)));

    /// Steps inside the office, exams (which are about health), payments, and what follows the decision.
    static final Set<ActionKind> NOT_TOLD = EnumSet.of(
            // The application was told when the bundle was submitted.
            ActionKind.RELEASE,
            // 容缺: the case is accepted already, so this is no 补正.
            ActionKind.HAND_IN_MISSING,
            ActionKind.SCHEDULE_EXAM,
            ActionKind.CONFIRM_EXAM,
            ActionKind.RESCHEDULE,
            ActionKind.NO_SHOW,
            // Only a granted extension changes anything.
            ActionKind.PROPOSE_EXTENSION,
            ActionKind.DECLINE_EXTENSION,
            ActionKind.ADVANCE,
            // The decision was told; this is what remains to be done.
            ActionKind.CLOSE,
            // The office goes on.
            ActionKind.NOTE_WITHDRAWAL,
            ActionKind.TRANSFER,
            // The next record names the other division.
            ActionKind.TRANSFER_OFFICE,
            ActionKind.SETTLE_PAYMENT,
            ActionKind.ORDER_PAYMENT,
            ActionKind.PAYMENT_MADE,
            ActionKind.PAYMENT_REFUSED);

    static final Map<ServiceEvent, Row> OWN_TOLD = Map.of(ServiceEvent.RECEIVE, new Row(APPLICATION, WHOLE));

    /// Who handles a case, what people asked each other, when they come, and warnings of clocks are no records.
    static final Set<ServiceEvent> OWN_NOT_TOLD = EnumSet.of(
            ServiceEvent.CLAIM,
            ServiceEvent.HAND_BACK,
            ServiceEvent.HAND_OVER,
            ServiceEvent.ASSIGN,
            ServiceEvent.CORRECT,
            ServiceEvent.REFUSE_CORRECTION,
            ServiceEvent.EXPEDITE,
            ServiceEvent.ASK,
            ServiceEvent.ANSWER,
            ServiceEvent.INVITE_TO_BOOK,
            ServiceEvent.PICK_SLOT,
            ServiceEvent.MOVE_SLOT,
            ServiceEvent.GIVE_BACK_SLOT,
            ServiceEvent.DECLINE_SLOTS,
            ServiceEvent.SLOTS_OVERDUE,
            ServiceEvent.WITHDRAW_SLOT,
            ServiceEvent.ATTEND,
            ServiceEvent.MISS,
            ServiceEvent.NEW_LAW,
            ServiceEvent.ERASE_NOTE,
            ServiceEvent.DESTROY,
            ServiceEvent.AMBER,
            ServiceEvent.RED,
            ServiceEvent.MISSED,
            ServiceEvent.BREACHED);

    private RecordTable() {}

    /// How an event is told; empty if it is not.
    ///
    /// @param action    as in the trail
    /// @param procedure of the matter, in the version that it had
    /// @throws IllegalArgumentException if the procedure has no such action: it was another one's
    public static Optional<Row> row(String action, Procedure procedure) {
        return ServiceEvent.find(action)
                .map(own -> Optional.ofNullable(OWN_TOLD.get(own)))
                .orElseGet(() -> row(kind(action, procedure)));
    }

    /// How an action of a procedure is told; empty if it is not.
    public static Optional<Row> row(ActionKind kind) {
        return Optional.ofNullable(TOLD.get(kind));
    }

    private static ActionKind kind(String action, Procedure procedure) {
        return procedure
                .kind(new ActionCode(action))
                .orElseThrow(() -> new IllegalArgumentException("the procedure has no action " + action));
    }
}
