package onething.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

/// A running clock (时限): its rule, its start, and what has happened to it since.
///
/// A clock holds facts only. The due date follows from these facts and the [WorkingCalendar]. The committed
/// and the statutory period are counted separately. A new holiday notice therefore changes no clock, and no
/// due date can be stored here.
///
/// A clock that is paused, by a suspension or a supplement, has no due date until it goes on. What happens
/// after a period has run out does not reopen that period.
///
/// @param rule       what the guide says for the clock
/// @param anchor     the event from which the clock counts; the day of the event is not counted
/// @param restarts   when the period started again
/// @param pauses     the stretches of time that are not counted, sorted by their start
/// @param extensions the granted extensions, in order
/// @param notified   the last days of which persons outside the office were notified; the latest for each
///                   basis
/// @param stoppedAt  when the work that the clock limits was done; `null` while the clock runs
/// @param lawChanges the rules by which the clock ran before, in order
public record Deadline(
        ClockRule rule,
        Instant anchor,
        List<Instant> restarts,
        List<Pause> pauses,
        List<Extension> extensions,
        List<NotifiedDate> notified,
        @Nullable Instant stoppedAt,
        List<LawChange> lawChanges) {

    public Deadline {
        restarts = List.copyOf(restarts);
        pauses = pauses.size() < 2
                ? List.copyOf(pauses)
                : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        extensions = List.copyOf(extensions);
        notified = List.copyOf(notified);
        lawChanges = List.copyOf(lawChanges);
    }

    /// A clock that has always run by its rule.
    public Deadline(
            ClockRule rule,
            Instant anchor,
            List<Instant> restarts,
            List<Pause> pauses,
            List<Extension> extensions,
            List<NotifiedDate> notified,
            @Nullable Instant stoppedAt) {
        this(rule, anchor, restarts, pauses, extensions, notified, stoppedAt, List.of());
    }

    public static Deadline start(ClockRule rule, Instant anchor) {
        return new Deadline(rule, anchor, List.of(), List.of(), List.of(), List.of(), null);
    }

    // Questions.

    public boolean isRunning() {
        return stoppedAt == null;
    }

    /// Whether a suspension or a supplement is open, even if it pauses neither period.
    public boolean isPaused() {
        return pauses.stream().anyMatch(Pause::isOpen);
    }

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
        return notified.isEmpty()
                ? this
                : new Deadline(rule, anchor, restarts, pauses, extensions, List.of(), stoppedAt, lawChanges);
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
        var from = lastBegun();
        if (rule.period(limitBasis).onSupplement() == SupplementEffect.RESTART) {
            for (int i = 0; i < pauses.size(); i++) {
                var pause = pauses.get(i);
                var until = pause.until();
                if (pause.kind() == Pause.Kind.SUPPLEMENT && until != null && !wasOver(limitBasis, i, calendar)) {
                    from = later(from, until);
                }
            }
        }
        return from;
    }

    /// Whether that period had run out when the pause with this index began.
    private boolean wasOver(LimitBasis limitBasis, int pause, WorkingCalendar calendar) {
        var due = withPauses(pauses.subList(0, pause)).due(limitBasis, calendar);
        return due != null && due.isMissedAt(pauses.get(pause).from());
    }

    /// Whether that period has run out: by `stoppedAt` if the clock has stopped, otherwise by now.
    public boolean isMissed(LimitBasis limitBasis, Instant now, WorkingCalendar calendar) {
        var due = due(limitBasis, calendar);
        return due != null && due.isMissedAt(stoppedAt == null ? now : stoppedAt);
    }

    /// Explains the due date day by day; `null` if there is no period on that basis.
    public @Nullable Ledger ledger(LimitBasis limitBasis, WorkingCalendar calendar) {
        return Ledger.of(this, limitBasis, calendar);
    }

    /// The same clock without the reasons of its extensions.
    public Deadline withoutWords() {
        return withExtensions(extensions.stream().map(Extension::withoutReason).toList());
    }

    // Changes.

    /// Extends the clock (延期).
    ///
    /// @throws onething.domain.refusal.Refused if the guide allows no extension, a period that would be
    ///     extended has run out, all allowed extensions are used, or the extension grants more than the
    ///     rule allows
    public Deadline extend(Extension extension, WorkingCalendar calendar) {
        requireRunning("extend");
        requireInOrder(extension.approvedAt(), lastBegun());
        var extensionRule = rule.extension();
        if (extensionRule == null) {
            throw new ExtensionNotForeseen(code()).refused();
        }
        for (var limitBasis : Extending.extended(extensionRule, extension)) {
            if (Extending.used(this, limitBasis) >= extensionRule.times()) {
                throw new ExtensionsUsedUp(code(), extensionRule.times()).refused();
            }
            var due = due(limitBasis, calendar);
            if (due != null && due.isMissedAt(extension.approvedAt())) {
                throw new ExtensionTooLate(code(), due.day()).refused();
            }
        }
        if (!Extending.isWithinCap(this, extension)) {
            throw new ExtensionBeyondCap(code(), Extending.capText(extensionRule, extension)).refused();
        }
        return withExtensions(with(extensions, extension));
    }

    /// The periods that an extension could still extend: the rule allows it, it was not used up, and the period has
    /// not run out. Once the promise is over, the legal period alone may be left.
    public List<LimitBasis> extensible(Instant at, WorkingCalendar calendar) {
        var extensionRule = rule.extension();
        return extensionRule == null
                ? List.of()
                : Stream.of(LimitBasis.values())
                        .filter(limitBasis -> extensionRule.cap(limitBasis) != null)
                        .filter(limitBasis -> Extending.used(this, limitBasis) < extensionRule.times())
                        .filter(limitBasis -> !isMissed(limitBasis, at, calendar))
                        .toList();
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
            throw new SuspensionUngrounded(code(), ground, rule.suspensionGrounds()).refused();
        }
        return open(new Pause(Pause.Kind.SUSPENSION, ground, decision, at, null), "suspend");
    }

    /// Ends a suspension. The clock counts again from the day after its cause ended.
    ///
    /// @throws onething.domain.refusal.Refused if the clock is not suspended
    public Deadline resume(Instant causeEnded) {
        return close(Pause.Kind.SUSPENSION, causeEnded, "resume");
    }

    /// Records that the citizen was asked for a supplement (补正). The rule says how this affects each
    /// period.
    public Deadline supplementRequested(String notice, Instant at) {
        return open(new Pause(Pause.Kind.SUPPLEMENT, "一次性告知补正", notice, at, null), "request-supplement");
    }

    /// Records that the supplement was received.
    public Deadline supplemented(Instant at) {
        return close(Pause.Kind.SUPPLEMENT, at, "supplement");
    }

    /// Extends the period by the days between an old and a new agreed date, for example of an examination.
    /// The days between the two dates are not counted. If they lie after the end of a period, the same
    /// number of days is not counted from its last day on. A period that had run out when the date was
    /// agreed stays as it is. If both had run out, nothing changes.
    ///
    /// @throws IllegalArgumentException if the new date is not later than the old one
    public Deadline shift(LocalDate from, LocalDate to, String agreement, Instant agreed, WorkingCalendar calendar) {
        requireRunning("reschedule");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("the new date " + to + " is not after " + from);
        }
        requireInOrder(agreed, lastBegun());
        requireInOrder(startOf(from), startOf(WorkingCalendar.dayOf(lastBegun())));
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
        return moves ? withPauses(with(pauses, putOff)) : this;
    }

    /// Starts the whole period again.
    public Deadline restart(Instant at) {
        requireRunning("restart");
        requireInOrder(at, lastBegun());
        return new Deadline(rule, anchor, with(restarts, at), pauses, extensions, notified, null, lawChanges);
    }

    /// Stops the clock: the work that it limits is done, or is no longer needed.
    public Deadline stop(Instant at) {
        requireRunning("stop");
        requireInOrder(at, lastBegun());
        return new Deadline(rule, anchor, restarts, pauses, extensions, notified, at, lawChanges);
    }

    /// Records that a person outside the office was notified of the current due date. Of several notified
    /// dates the latest is kept, because it is the binding one. A period of hours does not depend on the
    /// calendar, so its end need not be kept.
    public Deadline notify(LimitBasis limitBasis, Instant at, WorkingCalendar calendar) {
        var due = due(limitBasis, calendar);
        if (due == null
                || due.instant() != null
                || notified.stream().anyMatch(date -> date.covers(limitBasis, due.day()))) {
            return this;
        }
        var kept = new ArrayList<>(notified);
        kept.removeIf(date -> date.limitBasis() == limitBasis);
        kept.add(new NotifiedDate(limitBasis, due.day(), at));
        return new Deadline(rule, anchor, restarts, pauses, extensions, kept, stoppedAt, lawChanges);
    }

    /// The same clock by the rule of a new law. What has happened stands: its start, pauses, extensions, and the
    /// days that people were notified of. A clock that has stopped stays as it is.
    public Deadline under(ClockRule newRule, LocalDate from, String basis) {
        return !isRunning() || newRule.equals(rule)
                ? this
                : new Deadline(
                        newRule,
                        anchor,
                        restarts,
                        pauses,
                        extensions,
                        notified,
                        stoppedAt,
                        with(lawChanges, new LawChange(rule, notified, from, basis)));
    }

    /// The clock as it was before that change of law.
    Deadline before(LawChange change) {
        return new Deadline(change.before(), anchor, restarts, pauses, extensions, change.notified(), stoppedAt);
    }

    /// What extensions have added to that period, in its unit.
    int extended(LimitBasis limitBasis) {
        return extensions.isEmpty() ? 0 : Extending.added(this, limitBasis);
    }

    /// Whether the pause interrupts the period on that basis.
    boolean stops(Pause pause, LimitBasis limitBasis) {
        return pause.kind() != Pause.Kind.SUPPLEMENT
                || rule.period(limitBasis).onSupplement() != SupplementEffect.CONTINUE;
    }

    Deadline withExtensions(List<Extension> newExtensions) {
        return new Deadline(rule, anchor, restarts, pauses, newExtensions, notified, stoppedAt, lawChanges);
    }

    private Deadline withPauses(List<Pause> newPauses) {
        return new Deadline(rule, anchor, restarts, newPauses, extensions, notified, stoppedAt, lawChanges);
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

    /// The anchor or the last restart, without the effect of supplements.
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

    private static Instant later(Instant first, Instant second) {
        return second.isAfter(first) ? second : first;
    }

    private static <T> List<T> with(List<T> items, T added) {
        var all = new ArrayList<>(items);
        all.add(added);
        return all;
    }
}
