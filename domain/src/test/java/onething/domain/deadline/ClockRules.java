package onething.domain.deadline;

import java.util.List;
import onething.domain.code.ClockCode;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.PeriodRule;
import onething.domain.deadline.rule.SupplementEffect;
import onething.domain.deadline.rule.WhenMissed;
import org.jspecify.annotations.Nullable;

/// Rules of clocks that differ from another rule in one point.
public final class ClockRules {

    private ClockRules() {}

    public static ClockRule extendedBy(ClockRule rule, ExtensionRule extension) {
        return with(rule, rule.commitment(), rule.statute(), extension, rule.suspensionGrounds(), rule.whenMissed());
    }

    public static ClockRule onSupplement(ClockRule rule, SupplementEffect ofCommitted, SupplementEffect ofStatutory) {
        return with(
                rule,
                new PeriodRule(rule.committed(), rule.commitment().basis(), ofCommitted),
                new PeriodRule(rule.statutory(), rule.statute().basis(), ofStatutory),
                rule.extension(),
                rule.suspensionGrounds(),
                rule.whenMissed());
    }

    public static ClockRule suspendedFor(ClockRule rule, String... grounds) {
        return with(rule, rule.commitment(), rule.statute(), rule.extension(), List.of(grounds), rule.whenMissed());
    }

    public static ClockRule whenMissed(ClockRule rule, WhenMissed consequence) {
        return with(rule, rule.commitment(), rule.statute(), rule.extension(), rule.suspensionGrounds(), consequence);
    }

    public static ClockRule inside(ClockRule rule, ClockCode outer) {
        return new ClockRule(
                rule.code(),
                rule.title(),
                rule.turn(),
                rule.commitment(),
                rule.statute(),
                rule.extension(),
                rule.suspensionGrounds(),
                outer,
                rule.whenMissed());
    }

    private static ClockRule with(
            ClockRule rule,
            PeriodRule commitment,
            PeriodRule statute,
            @Nullable ExtensionRule extension,
            List<String> grounds,
            WhenMissed consequence) {
        return new ClockRule(
                rule.code(),
                rule.title(),
                rule.turn(),
                commitment,
                statute,
                extension,
                grounds,
                rule.inside(),
                consequence);
    }
}
