package onething.domain.deadline.rule;

import java.util.List;
import java.util.Objects;
import onething.domain.code.ClockCode;
import org.jspecify.annotations.Nullable;

/// What a guide says of one clock: how long, for whom, by which article, and what may happen to it.
///
/// @param code                  its name in the guide
/// @param title                 what it limits, such as 决定是否立案
/// @param turn                  who has to keep it
/// @param committed             the promised period (承诺时限), if one is promised
/// @param statutory             the statutory period (法定时限), if the law sets one
/// @param committedBasis        where the promise stands; empty without one
/// @param statutoryBasis        the article that sets the period; empty without one
/// @param extension             how far it may be extended, if at all
/// @param onSupplement          what a supplement does to the promised period
/// @param statutoryOnSupplement what a supplement does to the statutory period
/// @param suspensionGrounds     the legal grounds on which it may be suspended (中止); none: never
/// @param inside                the clock that it runs inside of, if any: the outer one goes on meanwhile
/// @param whenMissed            what it leads to at zero
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

    /// A clock of the plainest kind: it cannot be extended or suspended, pauses for a supplement, and
    /// escalates.
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

    public @Nullable Term term(LimitBasis side) {
        return switch (side) {
            case COMMITTED -> committed;
            case STATUTORY -> statutory;
        };
    }

    public String basis(LimitBasis side) {
        return switch (side) {
            case COMMITTED -> committedBasis;
            case STATUTORY -> statutoryBasis;
        };
    }

    public SupplementEffect onSupplement(LimitBasis side) {
        return switch (side) {
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

    public ClockRule whenMissed(WhenMissed lapse) {
        return with(extension, onSupplement, statutoryOnSupplement, suspensionGrounds, inside, lapse);
    }

    /// The same periods of the same clock, and what else may happen to it.
    private ClockRule with(
            @Nullable ExtensionRule itsExtension,
            SupplementEffect ofCommitted,
            SupplementEffect ofStatutory,
            List<String> grounds,
            @Nullable ClockCode outer,
            WhenMissed lapse) {
        return new ClockRule(
                code,
                title,
                turn,
                committed,
                statutory,
                committedBasis,
                statutoryBasis,
                itsExtension,
                ofCommitted,
                ofStatutory,
                grounds,
                outer,
                lapse);
    }

    private static void requireExtends(ExtensionRule extension, LimitBasis side, @Nullable Term base) {
        var cap = extension.cap(side);
        if (cap == null) {
            return;
        }
        if (base == null || !cap.sameUnitAs(base)) {
            throw new IllegalArgumentException(side + " is extended by " + cap + " but runs for " + base);
        }
        if (extension.kind() == ExtensionRule.Kind.TO_TOTAL
                && cap.count() <= Objects.requireNonNull(base).count()) {
            throw new IllegalArgumentException(side + " is extended to " + cap + " but runs for " + base);
        }
    }
}
