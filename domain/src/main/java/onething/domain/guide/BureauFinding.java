package onething.domain.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.procedure.ClockGuide;
import org.jspecify.annotations.Nullable;

/// A point of a valid guide that the bureau has to settle: the guide promises a longer period than the
/// law allows. Both periods are kept. The statutory one escalates, and people are notified of the earlier
/// day.
///
/// @param path the clock, such as `/matters/inspection-complaint/procedure/clocks/investigation`
/// @param text the point in words for the bureau
public record BureauFinding(String path, String text) {

    public static List<BureauFinding> of(BundleGuide guide) {
        return guide.matters().stream()
                .flatMap(matter -> matter.procedure().clocks().stream().flatMap(clock -> ofClock(matter, clock)))
                .toList();
    }

    private static Stream<BureauFinding> ofClock(MatterGuide matter, ClockGuide clock) {
        var rule = clock.rule();
        var path = "/matters/" + matter.code() + "/procedure/clocks/" + rule.code();
        var whole = longer(rule.committed(), rule.statutory()).map(terms -> finding(path, matter, rule, "", terms));
        var extended = longer(extended(rule, LimitBasis.COMMITTED), extended(rule, LimitBasis.STATUTORY))
                .map(terms -> finding(path, matter, rule, "延期后", terms));
        return Stream.of(whole, extended).flatMap(Optional::stream);
    }

    private static BureauFinding finding(String path, MatterGuide matter, ClockRule rule, String when, Terms terms) {
        return new BureauFinding(
                path,
                "%s“%s”：%s承诺时限%s，长于法定时限%s（%s）。两个时限都保留，以法定时限督办，告知群众较早的日期；请确定承诺时限是否调整。"
                        .formatted(
                                matter.title(),
                                rule.title(),
                                when,
                                terms.promised().text(),
                                terms.lawful().text(),
                                rule.statute().basis()));
    }

    private static @Nullable Term extended(ClockRule rule, LimitBasis limitBasis) {
        var base = rule.period(limitBasis).term();
        var extension = rule.extension();
        var cap = extension == null ? null : extension.cap(limitBasis);
        if (base == null || cap == null || extension == null) {
            return null;
        }
        return extension.kind() == ExtensionRule.Kind.TO_TOTAL ? cap : base.of(base.count() + cap.count());
    }

    /// Only periods of one unit can be compared for certain.
    private static Optional<Terms> longer(@Nullable Term promised, @Nullable Term lawful) {
        return promised != null && lawful != null && promised.sameUnitAs(lawful) && promised.count() > lawful.count()
                ? Optional.of(new Terms(promised, lawful))
                : Optional.empty();
    }

    private record Terms(Term promised, Term lawful) {}
}
