package onething.domain.deadline.rule;

import java.util.List;
import java.util.Objects;
import onething.domain.code.ClockCode;
import org.jspecify.annotations.Nullable;

/// What a guide says about one clock: how long it runs, who is responsible, on which article it is based,
/// and what may happen to it.
///
/// @param code                  the clock's name in the guide
/// @param title                 what the clock limits, such as 决定是否立案
/// @param turn                  the party who has to act in time
/// @param commitment            the committed period (承诺时限)
/// @param statute               the statutory period (法定时限)
/// @param extension             how far the clock may be extended; `null` if it may not
/// @param suspensionGrounds     the legal grounds on which it may be suspended (中止); if empty, it may not
///                              be suspended
/// @param inside                the outer clock, which counts on while this one runs; `null` if there is
///                              none
/// @param whenMissed            what follows when the period has run out
public record ClockRule(
        ClockCode code,
        String title,
        ResponsibleParty turn,
        PeriodRule commitment,
        PeriodRule statute,
        @Nullable ExtensionRule extension,
        List<String> suspensionGrounds,
        @Nullable ClockCode inside,
        WhenMissed whenMissed) {

    public ClockRule {
        suspensionGrounds = List.copyOf(suspensionGrounds);
        if (commitment.term() == null && statute.term() == null) {
            throw new IllegalArgumentException("clock " + code + " has no period");
        }
        if (extension != null) {
            requireExtends(extension, LimitBasis.COMMITTED, commitment.term());
            requireExtends(extension, LimitBasis.STATUTORY, statute.term());
        }
        if (code.equals(inside)) {
            throw new IllegalArgumentException("clock " + code + " runs inside itself");
        }
    }

    /// A plain clock: it cannot be extended or suspended, pauses for a supplement, and escalates.
    public ClockRule(
            ClockCode code,
            String title,
            ResponsibleParty turn,
            @Nullable Term committed,
            @Nullable Term statutory,
            String committedBasis,
            String statutoryBasis) {
        this(
                code,
                title,
                turn,
                new PeriodRule(committed, committedBasis),
                new PeriodRule(statutory, statutoryBasis),
                null,
                List.of(),
                null,
                WhenMissed.ESCALATES);
    }

    public @Nullable Term committed() {
        return commitment.term();
    }

    public @Nullable Term statutory() {
        return statute.term();
    }

    public PeriodRule period(LimitBasis limitBasis) {
        return switch (limitBasis) {
            case COMMITTED -> commitment;
            case STATUTORY -> statute;
        };
    }

    private static void requireExtends(ExtensionRule extension, LimitBasis limitBasis, @Nullable Term base) {
        var cap = extension.cap(limitBasis);
        if (cap == null) {
            return;
        }
        if (base == null || !cap.sameUnitAs(base)) {
            throw new IllegalArgumentException(limitBasis + " is extended by " + cap + " but runs for " + base);
        }
        if (extension.kind() == ExtensionRule.Kind.TO_TOTAL
                && cap.count() <= Objects.requireNonNull(base).count()) {
            throw new IllegalArgumentException(limitBasis + " is extended to " + cap + " but runs for " + base);
        }
    }
}
