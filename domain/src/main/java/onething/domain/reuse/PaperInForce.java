package onething.domain.reuse;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.code.OutcomeCode;
import onething.domain.code.PaperCode;
import onething.domain.guide.MatterGuide;
import onething.domain.matter.Matter;
import onething.domain.paper.Paper;
import onething.domain.procedure.ActionGuide;

/// Whether a paper is in force: it says the decision that stands in its matter, and no later decision replaced it.
final class PaperInForce {

    private PaperInForce() {}

    /// @param ofMatter all papers of the matter
    static boolean isInForce(Paper paper, Matter matter, MatterGuide guide, Collection<Paper> ofMatter) {
        var decisions = papers(guide, _ -> true);
        return matter.standing()
                        .decision()
                        .filter(outcome -> papers(guide, outcome::equals).contains(paper.code()))
                        .isPresent()
                && ofMatter.stream()
                        .filter(each -> decisions.contains(each.code()))
                        .max(Comparator.comparing(Paper::issued)
                                .thenComparing(each -> each.number().value()))
                        .filter(paper::equals)
                        .isPresent();
    }

    /// The papers that say one of these outcomes.
    private static Set<PaperCode> papers(MatterGuide guide, Predicate<OutcomeCode> wanted) {
        return guide.procedure().stages().stream()
                .flatMap(stage -> stage.actions().stream())
                .flatMap(action -> papers(action, wanted))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<PaperCode> papers(ActionGuide action, Predicate<OutcomeCode> wanted) {
        return action.outcomes().stream()
                .filter(outcome -> wanted.test(outcome.code()))
                .flatMap(outcome -> Stream.ofNullable(outcome.paper() == null ? action.paper() : outcome.paper()));
    }
}
