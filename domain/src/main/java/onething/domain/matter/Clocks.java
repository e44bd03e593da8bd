package onething.domain.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Extension;
import onething.domain.deadline.Pause;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.matter.action.Proposal;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.ClockGuide;
import onething.domain.text.Text;
import org.jspecify.annotations.Nullable;

/// The clocks of a matter while the effects of an action are applied one after another. The guide was
/// checked when it was loaded, so an effect that is impossible here is a programming error.
final class Clocks {

    private final List<Deadline> clocks;
    private final Cause cause;
    private final List<String> effects = new ArrayList<>();
    private final Set<ClockCode> moved = new HashSet<>();

    private Clocks(List<Deadline> clocks, Cause cause) {
        this.clocks = new ArrayList<>(clocks);
        this.cause = cause;
    }

    static Clocks after(List<ClockEffect> effects, List<Deadline> before, Cause cause) {
        var changed = new Clocks(before, cause);
        effects.forEach(changed::apply);
        changed.notifyDates();
        return changed;
    }

    List<Deadline> all() {
        return clocks;
    }

    /// The effects as the trail records them, one text per clock.
    List<String> effects() {
        return effects;
    }

    private void apply(ClockEffect effect) {
        var at = cause.context().now();
        switch (effect) {
            case ClockEffect.None _ -> {}
            case ClockEffect.Start(var clock) -> start(clock, anchor(clock, at));
            case ClockEffect.StartFrom(var clock, var from) -> start(clock, anchorOf(from));
            case ClockEffect.Stop(var clock) -> put(effect, running(clock).stop(at));
            case ClockEffect.AwaitSupplement(var clock) ->
                put(
                        effect,
                        running(clock)
                                .supplementRequested(
                                        cause.words().ground(), cause.words().paper(), at));
            case ClockEffect.Supplemented(var clock) ->
                put(effect, running(clock).supplemented(at));
            case ClockEffect.GoOn(var clock) -> goOn(effect, running(clock), at);
            case ClockEffect.Suspend(var clock) ->
                put(
                        effect,
                        running(clock)
                                .suspend(cause.words().ground(), cause.words().paper(), at));
            case ClockEffect.Resume(var clock) -> put(effect, resumed(running(clock)));
            case ClockEffect.Extend(var clock) -> extend(effect, running(clock));
            case ClockEffect.Shift(var clock) -> shift(effect, running(clock));
            case ClockEffect.StopAll _ -> stopAll(_ -> true, at);
            case ClockEffect.StopAllBut(var kept) -> stopAll(code -> !code.equals(kept), at);
        }
    }

    private void goOn(ClockEffect effect, Deadline clock, Instant at) {
        if (clock.isPaused()) {
            put(effect, clock.supplemented(at));
        }
    }

    private void start(ClockCode code, Instant anchor) {
        var guide = guide(code);
        if (find(code).filter(Deadline::isRunning).isPresent()) {
            throw new IllegalStateException(code + " runs already");
        }
        clocks.removeIf(clock -> clock.rule().code().equals(code));
        clocks.add(Deadline.start(guide.rule(), anchor));
        moved.add(code);
        effects.add(new ClockEffect.Start(code).text());
    }

    /// Some periods count from an earlier event, such as the receipt, and not from the one that starts
    /// them. They use the start of another clock, by its committed period if it has one.
    private Instant anchor(ClockCode code, Instant at) {
        var other = guide(code).countedFrom();
        return other == null ? at : anchorOf(other);
    }

    private ClockGuide guide(ClockCode code) {
        return cause.context().procedure().clock(code).orElseThrow(() -> new IllegalStateException("no clock " + code));
    }

    private Instant anchorOf(ClockCode other) {
        var clock = find(other).orElseThrow(() -> new IllegalStateException(other + " never ran"));
        var limitBasis = clock.rule().committed() != null ? LimitBasis.COMMITTED : LimitBasis.STATUTORY;
        return clock.countedFrom(limitBasis, cause.context().calendar());
    }

    private void extend(ClockEffect effect, Deadline clock) {
        var granted = cause.granted().orElseThrow(() -> new IllegalStateException("no extension was proposed"));
        put(effect, clock.extend(granted.apply(clock), cause.context().calendar()));
    }

    /// Counting goes on the day after the cause ended, or on the same day if the suspension began on it.
    private Deadline resumed(Deadline clock) {
        var day = cause.days().causeEnded().orElseThrow(() -> new IllegalStateException("no cause has ended"));
        var ended = day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
        return clock.resume(clock.pauses().stream()
                .filter(pause -> pause.isOpen() && pause.kind() == Pause.Kind.SUSPENSION)
                .map(Pause::from)
                .filter(from -> WorkingCalendar.dayOf(from).equals(day))
                .findFirst()
                .orElse(ended));
    }

    /// An agreed earlier day moves no clock. A later day moves no clock that has run out.
    private void shift(ClockEffect effect, Deadline clock) {
        var from = cause.days().putOffFrom().orElseThrow(() -> new IllegalStateException("nothing was put off"));
        var to = cause.days().putOffTo().orElseThrow(() -> new IllegalStateException("nothing was put off"));
        if (to.isAfter(from)) {
            var context = cause.context();
            var shifted = clock.shift(from, to, cause.words().paper(), context.now(), context.calendar());
            if (!shifted.equals(clock)) {
                put(effect, shifted);
            }
        }
    }

    private void stopAll(Predicate<ClockCode> which, Instant at) {
        for (var clock : List.copyOf(clocks)) {
            if (clock.isRunning() && which.test(clock.rule().code())) {
                put(new ClockEffect.Stop(clock.rule().code()), clock.stop(at));
            }
        }
    }

    private Deadline running(ClockCode code) {
        return find(code)
                .filter(Deadline::isRunning)
                .orElseThrow(() -> new IllegalStateException(code + " does not run"));
    }

    private Optional<Deadline> find(ClockCode code) {
        return clocks.stream().filter(clock -> clock.rule().code().equals(code)).findFirst();
    }

    private void put(ClockEffect effect, Deadline changed) {
        clocks.replaceAll(clock -> clock.rule().code().equals(changed.rule().code()) ? changed : clock);
        moved.add(changed.rule().code());
        effects.add(effect.text());
    }

    /// From now on these days are binding, also against later notices, because a person outside the
    /// office was notified of them.
    private void notifyDates() {
        var at = cause.context().now();
        var calendar = cause.context().calendar();
        clocks.replaceAll(clock -> isNotified(clock)
                ? clock.notify(LimitBasis.COMMITTED, at, calendar).notify(LimitBasis.STATUTORY, at, calendar)
                : clock);
    }

    private boolean isNotified(Deadline clock) {
        return clock.isRunning()
                && switch (cause.notified()) {
                    case NOTHING -> false;
                    case WHAT_MOVED -> moved.contains(clock.rule().code());
                    case ALL_THAT_RUNS -> true;
                };
    }

    /// @param count how far, in the unit of the period that the rule extends; empty for as far as it allows
    /// @param only  the one period that is extended; empty for every one that can still be extended
    static Extension extension(
            Deadline clock,
            Optional<Integer> count,
            Optional<LimitBasis> only,
            ActionContext context,
            String approver,
            Text reason) {
        var extended = only.or(() -> onlyLeft(clock, context));
        return new Extension(context.now(), approver, reason, term(clock, count, extended), extended.orElse(null));
    }

    /// The one period that can still be extended; empty if both can, or none.
    static Optional<LimitBasis> onlyLeft(Deadline clock, ActionContext context) {
        var rule = clock.rule().extension();
        var left = clock.extensible(context.now(), context.calendar());
        boolean narrower = rule != null
                && left.size() == 1
                && Stream.of(LimitBasis.values()).allMatch(limitBasis -> rule.cap(limitBasis) != null);
        return narrower ? Optional.of(left.getFirst()) : Optional.empty();
    }

    private static @Nullable Term term(Deadline clock, Optional<Integer> count, Optional<LimitBasis> only) {
        var rule = clock.rule().extension();
        if (rule == null || count.isEmpty()) {
            return null;
        }
        var committed = rule.cap(LimitBasis.COMMITTED);
        var leading = committed != null ? committed : rule.cap(LimitBasis.STATUTORY);
        var cap = only.map(rule::cap).orElse(leading);
        return cap == null ? null : cap.of(count.get());
    }

    /// Whether time has run out for an extension; for a clock without extension, whether it is over.
    static boolean isLate(Deadline clock, Instant now, WorkingCalendar calendar) {
        var rule = clock.rule().extension();
        return rule == null
                ? isOver(clock, now, calendar)
                : clock.extensible(now, calendar).isEmpty()
                        && Stream.of(LimitBasis.values())
                                .anyMatch(limitBasis ->
                                        rule.cap(limitBasis) != null && clock.isMissed(limitBasis, now, calendar));
    }

    /// Whether a clock has run out by the longer of its periods.
    static boolean isOver(Deadline clock, Instant now, WorkingCalendar calendar) {
        return Stream.of(LimitBasis.values())
                .filter(limitBasis -> clock.rule().period(limitBasis).term() != null)
                .allMatch(limitBasis -> clock.isMissed(limitBasis, now, calendar));
    }

    /// Why the clocks change.
    ///
    /// @param notified the clocks whose ends a person outside the office is notified of
    /// @param granted by how much a clock is extended; empty if nothing was proposed
    record Cause(
            ActionContext context,
            Notified notified,
            Words words,
            Days days,
            Optional<Function<Deadline, Extension>> granted) {

        private static final String SUPPOSED = "模拟";

        static Cause of(ActionContext context, Notified notified, Words words) {
            return new Cause(context, notified, words, Days.NONE, Optional.empty());
        }

        /// The matter is received. The receipt states all ends.
        static Cause receipt(ActionContext context) {
            return of(context, Notified.ALL_THAT_RUNS, Words.NONE);
        }

        /// A simulated action: no person is notified, and an extension is granted as far as its rule
        /// allows.
        static Cause supposed(ActionContext context, String paper, String ground) {
            return of(context, Notified.NOTHING, new Words(SUPPOSED, paper, ground));
        }

        static Cause supposed(ActionContext context, String ground) {
            return supposed(context, SUPPOSED, ground);
        }

        /// @param term `null` for as much as the rule allows
        Cause granting(@Nullable Term term) {
            return granting(Optional.of(clock -> new Extension(
                    context.now(),
                    words.actor(),
                    new Text(SUPPOSED),
                    term,
                    onlyLeft(clock, context).orElse(null))));
        }

        /// The proposed extension, if there is one.
        Cause grantingProposed(Optional<Proposal> proposal) {
            return granting(proposal.map(proposed -> clock -> extension(
                    clock, proposed.extension(), proposed.only(), context, words.actor(), proposed.reason())));
        }

        private Cause granting(Optional<Function<Deadline, Extension>> extension) {
            return new Cause(context, notified, words, days, extension);
        }

        Cause puttingOff(Optional<LocalDate> from, Optional<LocalDate> to) {
            return new Cause(context, notified, words, new Days(from, to, days.causeEnded()), granted);
        }

        Cause causeEnded(Optional<LocalDate> day) {
            return new Cause(context, notified, words, new Days(days.putOffFrom(), days.putOffTo(), day), granted);
        }
    }

    /// The texts that the ledger shows for a pause, an extension or a rescheduling.
    ///
    /// @param paper the title of the document
    record Words(String actor, String paper, String ground) {

        static final Words NONE = new Words("", "", "");
    }

    /// The days that some effects use.
    ///
    /// @param causeEnded the day on which the cause of a suspension ended
    record Days(Optional<LocalDate> putOffFrom, Optional<LocalDate> putOffTo, Optional<LocalDate> causeEnded) {

        static final Days NONE = new Days(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The clocks whose ends an issued document states.
    enum Notified {
        /// No document is issued, or the action is only simulated.
        NOTHING,
        /// The clocks that the action started, extended or resumed: a notice of extension, supplement or
        /// evidence.
        WHAT_MOVED,
        /// The receipt and the notice of acceptance state the ends of all running clocks.
        ALL_THAT_RUNS
    }
}
