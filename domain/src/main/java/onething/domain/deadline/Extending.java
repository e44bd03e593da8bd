package onething.domain.deadline;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.refusal.Refusal.ExtensionBeyondCap;
import onething.domain.refusal.Refusal.ExtensionNotForeseen;
import onething.domain.refusal.Refusal.ExtensionTooLate;
import onething.domain.refusal.Refusal.ExtensionsUsedUp;
import org.jspecify.annotations.Nullable;

/// What extensions add to each period.
///
/// An extension is granted for the leading period: the committed one if the rule extends it, otherwise the
/// statutory one. The other period is extended by the same amount, up to its own cap. For example, 30 more
/// days of the committed period are at most 30 more days of the statutory one, and none where the law
/// allows none. An extension of one period alone leaves the other as it is.
final class Extending {

    private Extending() {}

    /// What the extensions have added to that period, in its unit.
    static int added(Deadline clock, LimitBasis limitBasis) {
        var rule = clock.rule().extension();
        if (rule == null || rule.cap(limitBasis) == null) {
            return 0;
        }
        var leading = leading(rule);
        int addedToLeading = 0;
        int addedToSide = 0;
        for (var extension : clock.extensions()) {
            int step = extension.covers(leading)
                    ? step(clock.rule(), rule, leading, addedToLeading, extension.granted())
                    : 0;
            addedToLeading += step;
            addedToSide += ofSide(clock.rule(), rule, limitBasis, addedToSide, extension, step);
        }
        return addedToSide;
    }

    /// How much one extension adds to a period.
    ///
    /// @param step how much it adds to the leading period
    private static int ofSide(
            ClockRule clock, ExtensionRule rule, LimitBasis limitBasis, int before, Extension extension, int step) {
        var leading = leading(rule);
        if (!extension.covers(limitBasis)) {
            return 0;
        }
        if (limitBasis == leading) {
            return step;
        }
        return extension.covers(leading)
                ? following(clock, rule, limitBasis, before, extension.granted(), step)
                : step(clock, rule, limitBasis, before, extension.granted());
    }

    /// @throws onething.domain.refusal.Refused if the guide allows no extension, a period that would be
    ///     extended has run out, all allowed extensions are used, or the extension grants more than the
    ///     rule allows
    static void requireAllowed(Deadline clock, Extension extension, WorkingCalendar calendar) {
        var code = clock.rule().code().value();
        var rule = clock.rule().extension();
        if (rule == null) {
            throw new ExtensionNotForeseen(code).refused();
        }
        for (var limitBasis : extended(rule, extension)) {
            if (used(clock, limitBasis) >= rule.times()) {
                throw new ExtensionsUsedUp(code, rule.times()).refused();
            }
            var due = clock.due(limitBasis, calendar);
            if (due != null && due.isMissedAt(extension.approvedAt())) {
                throw new ExtensionTooLate(code, due.day()).refused();
            }
        }
        if (!isWithinCap(clock, extension)) {
            throw new ExtensionBeyondCap(code, capText(rule, extension)).refused();
        }
    }

    /// The periods that an extension could still extend.
    static List<LimitBasis> extensible(Deadline clock, Instant at, WorkingCalendar calendar) {
        var rule = clock.rule().extension();
        return rule == null
                ? List.of()
                : Stream.of(LimitBasis.values())
                        .filter(limitBasis -> rule.cap(limitBasis) != null)
                        .filter(limitBasis -> used(clock, limitBasis) < rule.times())
                        .filter(limitBasis -> !clock.isMissed(limitBasis, at, calendar))
                        .toList();
    }

    /// The periods that an extension by this rule extends.
    private static List<LimitBasis> extended(ExtensionRule rule, Extension extension) {
        return Stream.of(LimitBasis.values())
                .filter(limitBasis -> rule.cap(limitBasis) != null && extension.covers(limitBasis))
                .toList();
    }

    /// How often the period of the clock was extended that was extended least.
    static int used(Deadline clock) {
        var rule = clock.rule().extension();
        return rule == null
                ? 0
                : Stream.of(LimitBasis.values())
                        .filter(limitBasis -> rule.cap(limitBasis) != null)
                        .mapToInt(limitBasis -> used(clock, limitBasis))
                        .min()
                        .orElse(0);
    }

    private static int used(Deadline clock, LimitBasis limitBasis) {
        return Math.toIntExact(clock.extensions().stream()
                .filter(extension -> extension.covers(limitBasis))
                .count());
    }

    private static boolean isWithinCap(Deadline clock, Extension extension) {
        var rule = clock.rule().extension();
        if (rule == null) {
            return false;
        }
        var leading = extension.only() == null ? leading(rule) : extension.only();
        var cap = rule.cap(leading);
        var granted = extension.granted();
        if (cap == null || granted != null && !granted.sameUnitAs(cap)) {
            return false;
        }
        int before = clock.extended(leading);
        int step = step(clock.rule(), rule, leading, before, granted);
        return step > 0 && step <= allowance(clock.rule(), rule, leading, before);
    }

    private static String capText(ExtensionRule rule, Extension extension) {
        var cap = rule.cap(extension.only() == null ? leading(rule) : extension.only());
        var text = cap == null ? "" : cap.text();
        return rule.kind() == ExtensionRule.Kind.ADD ? "延长" + text : "延期至" + text;
    }

    private static LimitBasis leading(ExtensionRule rule) {
        return rule.committed() != null ? LimitBasis.COMMITTED : LimitBasis.STATUTORY;
    }

    /// How much one extension adds to the leading period.
    private static int step(
            ClockRule clock, ExtensionRule rule, LimitBasis leading, int before, @Nullable Term granted) {
        if (granted == null) {
            return allowance(clock, rule, leading, before);
        }
        return switch (rule.kind()) {
            case ADD -> granted.count();
            case TO_TOTAL -> granted.count() - base(clock, leading) - before;
        };
    }

    /// How much one extension adds to the other period.
    private static int following(
            ClockRule clock, ExtensionRule rule, LimitBasis limitBasis, int before, @Nullable Term granted, int step) {
        int allowance = allowance(clock, rule, limitBasis, before);
        var term = clock.period(limitBasis).term();
        boolean comparable = granted != null && term != null && granted.sameUnitAs(term);
        return comparable ? Math.min(step, allowance) : allowance;
    }

    /// The most that one more extension may add.
    private static int allowance(ClockRule clock, ExtensionRule rule, LimitBasis limitBasis, int before) {
        var cap = rule.cap(limitBasis);
        if (cap == null) {
            return 0;
        }
        return switch (rule.kind()) {
            case ADD -> cap.count();
            case TO_TOTAL -> cap.count() - base(clock, limitBasis) - before;
        };
    }

    private static int base(ClockRule clock, LimitBasis limitBasis) {
        var term = clock.period(limitBasis).term();
        return term == null ? 0 : term.count();
    }
}
