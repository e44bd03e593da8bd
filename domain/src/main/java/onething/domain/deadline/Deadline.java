package onething.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.SupplementEffect;
import onething.domain.deadline.rule.Term;
import onething.domain.refusal.Refusal.ClockNotOpen;
import onething.domain.refusal.Refusal.ExtensionBeyondCap;
import onething.domain.refusal.Refusal.ExtensionNotForeseen;
import onething.domain.refusal.Refusal.ExtensionTooLate;
import onething.domain.refusal.Refusal.ExtensionsUsedUp;
import onething.domain.refusal.Refusal.OutOfOrder;
import onething.domain.refusal.Refusal.SuspensionUngrounded;
import org.jspecify.annotations.Nullable;

/// A running clock (时限): its rule, when it started, and what has happened to it since.
///
/// It holds facts only. When it ends follows from them and the [WorkingCalendar], by the committed and
/// by the statutory
/// period, each counted for itself; so a new holiday notice needs no change here, and no due date can
/// be written.
///
/// A clock that stands still, for a suspension or a supplement, has no due date until it goes on. What
/// happened after a
/// period had run out does not bring it back.
///
/// @param rule       what the guide said when the clock started
/// @param anchor     the event from which it counts; that day itself is not counted
/// @param restarts   when the period began anew
/// @param pauses     what it does not count, in the order of their beginning
/// @param extensions the extensions granted, in order
/// @param told       the last days that were told to somebody outside, for each side the latest of them
/// @param stoppedAt  when what it limits was done; `null` while it runs
public record Deadline(
        ClockRule rule,
        Instant anchor,
        List<Instant> restarts,
        List<Pause> pauses,
        List<Extension> extensions,
        List<NotifiedDate> told,
        @Nullable Instant stoppedAt) {

    public Deadline {
        restarts = List.copyOf(restarts);
        pauses = pauses.size() < 2
                ? List.copyOf(pauses)
                : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        extensions = List.copyOf(extensions);
        told = List.copyOf(told);
    }

    public static Deadline start(ClockRule rule, Instant anchor) {
        return new Deadline(rule, anchor, List.of(), List.of(), List.of(), List.of(), null);
    }

    // What it says.

    public boolean isRunning() {
        return stoppedAt == null;
    }

    /// Whether a suspension or a supplement is open, whatever it means to either side.
    public boolean isPaused() {
        return pauses.stream().anyMatch(Pause::isOpen);
    }

    /// The last day by the promise; `null` without a promised period, or while that stands still.
    public @Nullable Due committedDue(WorkingCalendar calendar) {
        return due(LimitBasis.COMMITTED, calendar);
    }

    /// The last day by the law; `null` without a statutory period, or while that stands still.
    public @Nullable Due statutoryDue(WorkingCalendar calendar) {
        return due(LimitBasis.STATUTORY, calendar);
    }

    /// @return `null` without a period on that side, or while it stands still
    public @Nullable Due due(LimitBasis side, WorkingCalendar calendar) {
        return DueDateCalculator.due(this, side, calendar);
    }

    /// The same clock, had no day of it been told.
    Deadline untold() {
        return told.isEmpty() ? this : new Deadline(rule, anchor, restarts, pauses, extensions, List.of(), stoppedAt);
    }

    /// The period on that side with what extensions have added; `null` without one.
    public @Nullable Term term(LimitBasis side) {
        var base = rule.term(side);
        return base == null ? null : base.plus(extended(side));
    }

    /// Whence that side counts now: the anchor, or where the period last began anew. A supplement that
    /// was asked for
    /// when the period was over does not begin it anew: nobody mends being late by asking.
    public Instant countedFrom(LimitBasis side, WorkingCalendar calendar) {
        var from = lastBegun();
        if (rule.onSupplement(side) == SupplementEffect.RESTART) {
            for (int i = 0; i < pauses.size(); i++) {
                var pause = pauses.get(i);
                var until = pause.until();
                if (pause.kind() == Pause.Kind.SUPPLEMENT && until != null && !wasOver(side, i, calendar)) {
                    from = later(from, until);
                }
            }
        }
        return from;
    }

    /// Whether that side had run out when one of the pauses began.
    private boolean wasOver(LimitBasis side, int pause, WorkingCalendar calendar) {
        var due = withPauses(pauses.subList(0, pause)).due(side, calendar);
        return due != null && due.isMissedAt(pauses.get(pause).from());
    }

    /// Whether that side has run out: at the stop if there was one, else now.
    public boolean isMissed(LimitBasis side, Instant now, WorkingCalendar calendar) {
        var due = due(side, calendar);
        return due != null && due.isMissedAt(stoppedAt == null ? now : stoppedAt);
    }

    /// How much is left on that side, in its own units; `null` without a period there.
    public @Nullable RemainingTime remaining(LimitBasis side, Instant now, WorkingCalendar calendar) {
        return RemainingTime.of(this, side, now, calendar);
    }

    /// Day by day, why the due date is what it is; `null` without a period on that side.
    public @Nullable Ledger ledger(LimitBasis side, WorkingCalendar calendar) {
        return Ledger.of(this, side, calendar);
    }

    /// The same, and why it was extended is not told.
    public Deadline withoutWords() {
        return withExtensions(extensions.stream().map(Extension::withoutReason).toList());
    }

    // What may happen to it.

    /// @throws onething.domain.refusal.Refused if the guide foresees no extension, the period has run
    ///     out on a side
    /// that would be extended, the number of times is used up, or more is granted than the rule allows
    public Deadline extend(Extension extension, WorkingCalendar calendar) {
        requireRunning("extend");
        requireInOrder(extension.approvedAt(), lastBegun());
        var extensionRule = rule.extension();
        if (extensionRule == null) {
            throw new ExtensionNotForeseen(code()).refused();
        }
        if (extensions.size() >= extensionRule.times()) {
            throw new ExtensionsUsedUp(code(), extensionRule.times()).refused();
        }
        for (var side : LimitBasis.values()) {
            var due = extensionRule.cap(side) == null ? null : due(side, calendar);
            if (due != null && due.isMissedAt(extension.approvedAt())) {
                throw new ExtensionTooLate(code(), due.day()).refused();
            }
        }
        if (!Extending.isWithinCap(this, extension)) {
            throw new ExtensionBeyondCap(code(), Extending.capText(extensionRule)).refused();
        }
        return withExtensions(with(extensions, extension));
    }

    /// Stops counting on a legal ground (中止); the budget left is preserved.
    ///
    /// @throws onething.domain.refusal.Refused if the guide does not name the ground, or the clock is
    ///     suspended
    /// already
    public Deadline suspend(String ground, String decision, Instant at) {
        if (!rule.suspensionGrounds().contains(ground)) {
            throw new SuspensionUngrounded(code(), ground, rule.suspensionGrounds()).refused();
        }
        return open(new Pause(Pause.Kind.SUSPENSION, ground, decision, at, null), "suspend");
    }

    /// The suspension's cause has ended at that instant; counting goes on the day after.
    public Deadline resume(Instant causeEnded) {
        return close(Pause.Kind.SUSPENSION, causeEnded, "resume");
    }

    /// The citizen has been asked for a supplement (补正); the rule says what that does to each side.
    public Deadline supplementRequested(String notice, Instant at) {
        return open(new Pause(Pause.Kind.SUPPLEMENT, "一次性告知补正", notice, at, null), "request-supplement");
    }

    /// The supplement is in.
    public Deadline supplemented(Instant at) {
        return close(Pause.Kind.SUPPLEMENT, at, "supplement");
    }

    /// Something was put off by agreement, as an examination is: the period is extended by the days
    /// between. Those are
    /// not counted where they lie; if that is past the end of a period, as many are not counted from
    /// its last day on. A
    /// period that was over when it was agreed on stays so, and if both were, nothing changes.
    ///
    /// @throws IllegalArgumentException if the new day is not later
    public Deadline shift(LocalDate from, LocalDate to, String agreement, Instant agreed, WorkingCalendar calendar) {
        requireRunning("reschedule");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("put off from " + from + " to " + to);
        }
        requireInOrder(agreed, lastBegun());
        requireInOrder(startOf(from), startOf(WorkingCalendar.dayOf(lastBegun())));
        boolean moves = false;
        var first = from;
        for (var side : LimitBasis.values()) {
            if (rule.term(side) != null && !isMissed(side, agreed, calendar)) {
                moves = true;
                var last = DueDateCalculator.lastDay(this, side, calendar);
                first = last != null && last.isBefore(first) ? last : first;
            }
        }
        var until = first.plusDays(ChronoUnit.DAYS.between(from, to));
        var putOff = new Pause(Pause.Kind.RESCHEDULING, "经协商改期", agreement, startOf(first), startOf(until));
        return moves ? withPauses(with(pauses, putOff)) : this;
    }

    /// The period begins anew.
    public Deadline restart(Instant at) {
        requireRunning("restart");
        requireInOrder(at, lastBegun());
        return new Deadline(rule, anchor, with(restarts, at), pauses, extensions, told, null);
    }

    /// What the clock limits has been done, or needs doing no more.
    public Deadline stop(Instant at) {
        requireRunning("stop");
        requireInOrder(at, lastBegun());
        return new Deadline(rule, anchor, restarts, pauses, extensions, told, at);
    }

    /// Somebody outside has been told the date that stands now. Of several days told the latest is
    /// kept: it is the one
    /// that stands. A period of hours rests on no calendar, so its end needs no keeping.
    public Deadline tell(LimitBasis side, Instant at, WorkingCalendar calendar) {
        var due = due(side, calendar);
        if (due == null || due.instant() != null || told.stream().anyMatch(date -> date.covers(side, due.day()))) {
            return this;
        }
        var kept = new ArrayList<>(told);
        kept.removeIf(date -> date.side() == side);
        kept.add(new NotifiedDate(side, due.day(), at));
        return new Deadline(rule, anchor, restarts, pauses, extensions, kept, stoppedAt);
    }

    /// What extensions have added to that side, in its unit.
    int extended(LimitBasis side) {
        return extensions.isEmpty() ? 0 : Extending.added(this, side);
    }

    /// Whether a pause stops that side's count.
    boolean stops(Pause pause, LimitBasis side) {
        return pause.kind() != Pause.Kind.SUPPLEMENT || rule.onSupplement(side) != SupplementEffect.CONTINUE;
    }

    Deadline withExtensions(List<Extension> others) {
        return new Deadline(rule, anchor, restarts, pauses, others, told, stoppedAt);
    }

    private Deadline withPauses(List<Pause> others) {
        return new Deadline(rule, anchor, restarts, others, extensions, told, stoppedAt);
    }

    private Deadline open(Pause pause, String step) {
        requireRunning(step);
        requireInOrder(pause.from(), anchor);
        for (var earlier : pauses) {
            if (earlier.kind() == pause.kind()) {
                var until = earlier.until();
                if (until == null) {
                    throw new ClockNotOpen(code(), step, stateName(pause.kind())).refused();
                }
                requireInOrder(pause.from(), until);
            }
        }
        return withPauses(with(pauses, pause));
    }

    private Deadline close(Pause.Kind kind, Instant at, String step) {
        requireRunning(step);
        var changed = new ArrayList<>(pauses);
        for (int i = 0; i < changed.size(); i++) {
            var pause = changed.get(i);
            if (pause.kind() == kind && pause.isOpen()) {
                requireInOrder(at, pause.from());
                changed.set(i, pause.until(at));
                return withPauses(changed);
            }
        }
        throw new ClockNotOpen(code(), step, "running").refused();
    }

    /// Without what supplements do.
    private Instant lastBegun() {
        var from = anchor;
        for (var restart : restarts) {
            from = later(from, restart);
        }
        return from;
    }

    private void requireRunning(String step) {
        if (stoppedAt != null) {
            throw new ClockNotOpen(code(), step, "stopped").refused();
        }
    }

    private void requireInOrder(Instant at, Instant earliest) {
        if (at.isBefore(earliest)) {
            throw new OutOfOrder(code(), at, earliest).refused();
        }
    }

    private String code() {
        return rule.code().value();
    }

    private static String stateName(Pause.Kind kind) {
        return kind == Pause.Kind.SUSPENSION ? "suspended" : "awaiting-supplement";
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }

    private static <T> List<T> with(List<T> some, T another) {
        var more = new ArrayList<>(some);
        more.add(another);
        return more;
    }
}
