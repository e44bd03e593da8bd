package onething.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.SupplementEffect;
import onething.domain.deadline.rule.Term;
import onething.domain.refusal.Refusal.SuspensionUngrounded;
import org.jspecify.annotations.Nullable;

/// A running clock (时限): its rule, and what has happened to it since its start.
///
/// A clock holds facts only. The due date follows from these facts and the [WorkingCalendar]. The committed
/// and the statutory period are counted separately. A new holiday notice therefore changes no clock, and no
/// due date can be stored here.
///
/// A clock that is paused, by a suspension or a supplement, has no due date until it goes on. What happens
/// after a period has run out does not reopen that period.
///
/// @param rule       what the guide says for the clock
/// @param history    what has happened to the clock
/// @param lawChanges the rules by which the clock ran before, in order
public record Deadline(ClockRule rule, ClockHistory history, List<LawChange> lawChanges) {

    public Deadline {
        lawChanges = List.copyOf(lawChanges);
    }

    public static Deadline start(ClockRule rule, Instant anchor) {
        return new Deadline(rule, ClockHistory.startedAt(anchor), List.of());
    }

    // What has happened.

    /// The event from which the clock counts; the day of the event is not counted.
    public Instant anchor() {
        return history.anchor();
    }

    /// The stretches of time that are not counted, sorted by their start.
    public List<Pause> pauses() {
        return history.pauses();
    }

    /// The granted extensions, in order.
    public List<Extension> extensions() {
        return history.extensions();
    }

    /// The last days of which persons outside the office were notified; the latest for each basis.
    public List<NotifiedDate> notified() {
        return history.notified();
    }

    /// When the work that the clock limits was done; `null` while the clock runs.
    public @Nullable Instant stoppedAt() {
        return history.stoppedAt();
    }

    public boolean isRunning() {
        return history.isRunning();
    }

    /// Whether a suspension or a supplement is open, even if it pauses neither period.
    public boolean isPaused() {
        return history.isPaused();
    }

    // Due dates.

    /// The last day of the committed period; `null` if there is none, or while it is paused.
    public @Nullable Due committedDue(WorkingCalendar calendar) {
        return due(LimitBasis.COMMITTED, calendar);
    }

    /// The last day of the statutory period; `null` if there is none, or while it is paused.
    public @Nullable Due statutoryDue(WorkingCalendar calendar) {
        return due(LimitBasis.STATUTORY, calendar);
    }

    /// The end of the period on that basis.
    ///
    /// @return `null` if there is no such period, or while it is paused
    public @Nullable Due due(LimitBasis limitBasis, WorkingCalendar calendar) {
        return DueDateCalculator.due(this, limitBasis, calendar);
    }

    /// The period that ends first: its end is the day that people outside the office go by. The committed
    /// one if both end together, or if neither has an end now.
    public LimitBasis firstToEnd(WorkingCalendar calendar) {
        var promised = committedDue(calendar);
        var lawful = statutoryDue(calendar);
        if (promised == null || lawful == null) {
            return promised == null && (lawful != null || rule.committed() == null)
                    ? LimitBasis.STATUTORY
                    : LimitBasis.COMMITTED;
        }
        return lawful.end().isBefore(promised.end()) ? LimitBasis.STATUTORY : LimitBasis.COMMITTED;
    }

    /// The same clock without notified dates.
    Deadline withoutNotifiedDates() {
        return with(history.withNotified(List.of()));
    }

    /// The period on that basis, extensions included; `null` if there is none.
    public @Nullable Term term(LimitBasis limitBasis) {
        var base = rule.period(limitBasis).term();
        return base == null ? null : base.plus(extended(limitBasis));
    }

    /// The moment from which that period counts now: the anchor, or the last restart. A supplement also
    /// restarts the period where the rule says so. It does not if the period had run out when the
    /// supplement was requested: a late request does not repair a missed deadline.
    public Instant countedFrom(LimitBasis limitBasis, WorkingCalendar calendar) {
        var from = history.lastBegun();
        var pauses = history.pauses();
        if (rule.period(limitBasis).onSupplement() == SupplementEffect.RESTART) {
            for (int i = 0; i < pauses.size(); i++) {
                var pause = pauses.get(i);
                var until = pause.until();
                if (pause.kind() == Pause.Kind.SUPPLEMENT && until != null && !wasOver(limitBasis, i, calendar)) {
                    from = ClockHistory.later(from, until);
                }
            }
        }
        return from;
    }

    /// Whether that period had run out when the pause with this index began.
    private boolean wasOver(LimitBasis limitBasis, int pause, WorkingCalendar calendar) {
        var pauses = history.pauses();
        var due = with(history.withPauses(pauses.subList(0, pause))).due(limitBasis, calendar);
        return due != null && due.isMissedAt(pauses.get(pause).from());
    }

    /// Whether that period has run out: by `stoppedAt` if the clock has stopped, otherwise by now.
    public boolean isMissed(LimitBasis limitBasis, Instant now, WorkingCalendar calendar) {
        var due = due(limitBasis, calendar);
        var stoppedAt = history.stoppedAt();
        return due != null && due.isMissedAt(stoppedAt == null ? now : stoppedAt);
    }

    /// Whether the statutory period has run out; where the law sets none, the committed one.
    public boolean isBreached(Instant now, WorkingCalendar calendar) {
        return isMissed(rule.statutory() == null ? LimitBasis.COMMITTED : LimitBasis.STATUTORY, now, calendar);
    }

    /// Explains the due date day by day; `null` if there is no period on that basis.
    public @Nullable Ledger ledger(LimitBasis limitBasis, WorkingCalendar calendar) {
        return Ledger.of(this, limitBasis, calendar);
    }

    /// The same clock without the reasons of its extensions.
    public Deadline withoutWords() {
        return with(history.withExtensions(
                extensions().stream().map(Extension::withoutReason).toList()));
    }

    // Changes.

    /// Extends the clock (延期).
    ///
    /// @throws onething.domain.refusal.Refused if the guide allows no extension, a period that would be
    ///     extended has run out, all allowed extensions are used, or the extension grants more than the
    ///     rule allows
    public Deadline extend(Extension extension, WorkingCalendar calendar) {
        history.requireRunning(rule.code(), "extend");
        history.requireAfterStart(rule.code(), extension.approvedAt());
        Extending.requireAllowed(this, extension, calendar);
        return with(history.extend(extension));
    }

    /// The periods that an extension could still extend: the rule allows it, it was not used up, and the period has
    /// not run out. Once the promise is over, the legal period alone may be left.
    public List<LimitBasis> extensible(Instant at, WorkingCalendar calendar) {
        return Extending.extensible(this, at, calendar);
    }

    /// How often the clock was extended, by the period that was extended least.
    public int timesExtended() {
        return Extending.used(this);
    }

    /// Pauses the clock on a legal ground (中止). The remaining days are kept.
    ///
    /// @throws onething.domain.refusal.Refused if the guide does not name the ground, or the clock is
    ///     already suspended
    public Deadline suspend(String ground, String decision, Instant at) {
        if (!rule.suspensionGrounds().contains(ground)) {
            throw new SuspensionUngrounded(rule.code().value(), ground, rule.suspensionGrounds()).refused();
        }
        return with(
                history.pause(rule.code(), "suspend", new Pause(Pause.Kind.SUSPENSION, ground, decision, at, null)));
    }

    /// Ends a suspension. The clock counts again from the day after its cause ended.
    ///
    /// @throws onething.domain.refusal.Refused if the clock is not suspended
    public Deadline resume(Instant causeEnded) {
        return with(history.endPause(rule.code(), "resume", Pause.Kind.SUSPENSION, causeEnded));
    }

    /// Records that the citizen was asked for a supplement (补正). The rule says how this affects each
    /// period.
    public Deadline supplementRequested(String notice, Instant at) {
        return supplementRequested("", notice, at);
    }

    /// The same for another reason than missing materials, such as an account that the bank has refused.
    ///
    /// @param ground empty for 一次性告知补正
    public Deadline supplementRequested(String ground, String notice, Instant at) {
        var why = ground.isEmpty() ? "一次性告知补正" : ground;
        return with(history.pause(
                rule.code(), "request-supplement", new Pause(Pause.Kind.SUPPLEMENT, why, notice, at, null)));
    }

    /// Records that the supplement was received.
    public Deadline supplemented(Instant at) {
        return with(history.endPause(rule.code(), "supplement", Pause.Kind.SUPPLEMENT, at));
    }

    /// Extends the period by the days between an old and a new agreed date, for example of an examination.
    /// The days between the two dates are not counted. If they lie after the end of a period, the same
    /// number of days is not counted from its last day on. A period that had run out when the date was
    /// agreed stays as it is. If both had run out, nothing changes.
    ///
    /// @throws IllegalArgumentException if the new date is not later than the old one
    public Deadline shift(LocalDate from, LocalDate to, String agreement, Instant agreed, WorkingCalendar calendar) {
        history.requireRunning(rule.code(), "reschedule");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("the new date " + to + " is not after " + from);
        }
        history.requireAfterStart(rule.code(), agreed);
        ClockHistory.requireInOrder(rule.code(), startOf(from), startOf(WorkingCalendar.dayOf(history.lastBegun())));
        boolean moves = false;
        var first = from;
        for (var limitBasis : LimitBasis.values()) {
            if (rule.period(limitBasis).term() != null && !isMissed(limitBasis, agreed, calendar)) {
                moves = true;
                var last = DueDateCalculator.lastDay(this, limitBasis, calendar);
                first = last != null && last.isBefore(first) ? last : first;
            }
        }
        var until = first.plusDays(ChronoUnit.DAYS.between(from, to));
        var putOff = new Pause(Pause.Kind.RESCHEDULING, "经协商改期", agreement, startOf(first), startOf(until));
        return moves ? with(history.withPause(putOff)) : this;
    }

    /// Starts the whole period again.
    public Deadline restart(Instant at) {
        return with(history.restart(rule.code(), at));
    }

    /// Stops the clock: the work that it limits is done, or is no longer needed.
    public Deadline stop(Instant at) {
        return with(history.stop(rule.code(), at));
    }

    /// Records that a person outside the office was notified of the current due date. Of several notified
    /// dates the latest is kept, because it is the binding one. A period of hours does not depend on the
    /// calendar, so its end need not be kept.
    public Deadline notify(LimitBasis limitBasis, Instant at, WorkingCalendar calendar) {
        var due = due(limitBasis, calendar);
        if (due == null
                || due.instant() != null
                || notified().stream().anyMatch(date -> date.covers(limitBasis, due.day()))) {
            return this;
        }
        return with(history.notify(new NotifiedDate(limitBasis, due.day(), at)));
    }

    /// The same clock by the rule of a new law. What has happened stands: its start, pauses, extensions, and the
    /// days that people were notified of. A clock that has stopped stays as it is.
    public Deadline under(ClockRule newRule, LocalDate from, String basis) {
        if (!isRunning() || newRule.equals(rule)) {
            return this;
        }
        var change = new LawChange(rule, notified(), from, basis);
        return new Deadline(
                newRule,
                history,
                Stream.concat(lawChanges.stream(), Stream.of(change)).toList());
    }

    /// The clock as it was before that change of law.
    Deadline before(LawChange change) {
        return new Deadline(change.before(), history.withNotified(change.notified()), List.of());
    }

    /// What extensions have added to that period, in its unit.
    int extended(LimitBasis limitBasis) {
        return extensions().isEmpty() ? 0 : Extending.added(this, limitBasis);
    }

    /// Whether the pause interrupts the period on that basis.
    boolean stops(Pause pause, LimitBasis limitBasis) {
        return pause.kind() != Pause.Kind.SUPPLEMENT
                || rule.period(limitBasis).onSupplement() != SupplementEffect.CONTINUE;
    }

    private Deadline with(ClockHistory newHistory) {
        return new Deadline(rule, newHistory, lawChanges);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
