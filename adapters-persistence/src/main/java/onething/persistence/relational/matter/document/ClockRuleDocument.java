package onething.persistence.relational.matter.document;

import java.util.List;
import java.util.function.Function;
import onething.domain.code.ClockCode;
import onething.domain.code.WireNamed;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.PeriodRule;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.SupplementEffect;
import onething.domain.deadline.rule.WhenMissed;
import org.jspecify.annotations.Nullable;

/// The rule of a clock, stored with the clock, so a later change of the guide does not affect a running
/// clock.
record ClockRuleDocument(
        String code,
        String title,
        String turn,
        @Nullable TermDocument committed,
        @Nullable TermDocument statutory,
        String committedBasis,
        String statutoryBasis,
        @Nullable ExtensionRuleDocument extension,
        String onSupplement,
        String statutoryOnSupplement,
        List<String> suspensionGrounds,
        @Nullable String inside,
        String whenMissed) {

    static ClockRuleDocument of(ClockRule rule) {
        return new ClockRuleDocument(
                rule.code().value(),
                rule.title(),
                rule.turn().storedName(),
                orNull(rule.committed(), TermDocument::of),
                orNull(rule.statutory(), TermDocument::of),
                rule.commitment().basis(),
                rule.statute().basis(),
                orNull(rule.extension(), ExtensionRuleDocument::of),
                rule.commitment().onSupplement().storedName(),
                rule.statute().onSupplement().storedName(),
                rule.suspensionGrounds(),
                orNull(rule.inside(), ClockCode::value),
                rule.whenMissed().storedName());
    }

    ClockRule toRule() {
        return new ClockRule(
                new ClockCode(code),
                title,
                WireNamed.stored(ResponsibleParty.class, turn),
                new PeriodRule(
                        orNull(committed, TermDocument::toTerm),
                        committedBasis,
                        WireNamed.stored(SupplementEffect.class, onSupplement)),
                new PeriodRule(
                        orNull(statutory, TermDocument::toTerm),
                        statutoryBasis,
                        WireNamed.stored(SupplementEffect.class, statutoryOnSupplement)),
                orNull(extension, ExtensionRuleDocument::toRule),
                suspensionGrounds,
                orNull(inside, ClockCode::new),
                WireNamed.stored(WhenMissed.class, whenMissed));
    }

    private static <T, R> @Nullable R orNull(@Nullable T value, Function<T, R> change) {
        return value == null ? null : change.apply(value);
    }

    record ExtensionRuleDocument(
            String kind,
            @Nullable TermDocument committed,
            @Nullable TermDocument statutory,
            int times) {

        static ExtensionRuleDocument of(ExtensionRule rule) {
            return new ExtensionRuleDocument(
                    rule.kind().storedName(),
                    orNull(rule.committed(), TermDocument::of),
                    orNull(rule.statutory(), TermDocument::of),
                    rule.times());
        }

        ExtensionRule toRule() {
            return new ExtensionRule(
                    WireNamed.stored(ExtensionRule.Kind.class, kind),
                    orNull(committed, TermDocument::toTerm),
                    orNull(statutory, TermDocument::toTerm),
                    times);
        }
    }
}
