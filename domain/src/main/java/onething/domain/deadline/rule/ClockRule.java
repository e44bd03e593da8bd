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
/// @param committed             the committed period (承诺时限); `null` if there is none
/// @param statutory             the statutory period (法定时限); `null` if there is none
/// @param committedBasis        the source of the commitment; empty if there is none
/// @param statutoryBasis        the article that sets the statutory period; empty if there is none
/// @param extension             how far the clock may be extended; `null` if it may not
/// @param onSupplement          what a supplement does to the committed period
/// @param statutoryOnSupplement what a supplement does to the statutory period
/// @param suspensionGrounds     the legal grounds on which it may be suspended (中止); if empty, it may not
///                              be suspended
/// @param inside                the outer clock, which counts on while this one runs; `null` if there is
///                              none
/// @param whenMissed            what follows when the period has run out
public record ClockRule(
        ClockCode code,
        String title,
        ResponsibleParty turn,
        @Nullable Term committed,
        @Nullable Term statutory,
        String committedBasis,
        String statutoryBasis,
        @Nullable ExtensionRule extension,
        SupplementEffect onSupplement,
        SupplementEffect statutoryOnSupplement,
        List<String> suspensionGrounds,
        @Nullable ClockCode inside,
        WhenMissed whenMissed) {

    public ClockRule {
        suspensionGrounds = List.copyOf(suspensionGrounds);
        if (committed == null && statutory == null) {
            throw new IllegalArgumentException("clock " + code + " has no period");
        }
        if (extension != null) {
            requireExtends(extension, LimitBasis.COMMITTED, committed);
            requireExtends(extension, LimitBasis.STATUTORY, statutory);
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
                committed,
                statutory,
                committedBasis,
                statutoryBasis,
                null,
                SupplementEffect.PAUSE,
                SupplementEffect.PAUSE,
                List.of(),
                null,
                WhenMissed.ESCALATES);
    }

    public @Nullable Term term(LimitBasis limitBasis) {
        return switch (limitBasis) {
            case COMMITTED -> committed;
            case STATUTORY -> statutory;
        };
    }

    public String basis(LimitBasis limitBasis) {
        return switch (limitBasis) {
            case COMMITTED -> committedBasis;
            case STATUTORY -> statutoryBasis;
        };
    }

    public SupplementEffect onSupplement(LimitBasis limitBasis) {
        return switch (limitBasis) {
            case COMMITTED -> onSupplement;
            case STATUTORY -> statutoryOnSupplement;
        };
    }

    public ClockRule extendedBy(ExtensionRule rule) {
        return with(rule, onSupplement, statutoryOnSupplement, suspensionGrounds, inside, whenMissed);
    }

    public ClockRule onSupplement(SupplementEffect ofCommitted, SupplementEffect ofStatutory) {
        return with(extension, ofCommitted, ofStatutory, suspensionGrounds, inside, whenMissed);
    }

    public ClockRule suspendedFor(String... grounds) {
        return with(extension, onSupplement, statutoryOnSupplement, List.of(grounds), inside, whenMissed);
    }

    public ClockRule inside(ClockCode outer) {
        return with(extension, onSupplement, statutoryOnSupplement, suspensionGrounds, outer, whenMissed);
    }

    public ClockRule whenMissed(WhenMissed consequence) {
        return with(extension, onSupplement, statutoryOnSupplement, suspensionGrounds, inside, consequence);
    }

    /// The same clock and periods with other rules for what may happen to it.
    private ClockRule with(
            @Nullable ExtensionRule newExtension,
            SupplementEffect ofCommitted,
            SupplementEffect ofStatutory,
            List<String> grounds,
            @Nullable ClockCode outer,
            WhenMissed consequence) {
        return new ClockRule(
                code,
                title,
                turn,
                committed,
                statutory,
                committedBasis,
                statutoryBasis,
                newExtension,
                ofCommitted,
                ofStatutory,
                grounds,
                outer,
                consequence);
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
