package onething.persistence.papers;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.paper.PaperPart;
import onething.domain.guide.paper.PaperValue;
import onething.persistence.guides.PublishedGuides;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A form that is filled in says everything that its matter asks.
class MatterFormsTest {

    private static final BundleGuide GUIDE = requireNonNull(PublishedGuides.guides()
            .get(new GuideId(new GuideCode("labour-rights"), 1))
            .block());

    /// Who types, and whether there is an agent: the agent's own answers say it.
    private static final Set<FieldPath> SAID_OTHERWISE =
            Set.of(FieldPath.of("applicant.filer"), FieldPath.of("agent.appointed"));

    static Stream<MatterGuide> mattersWithAForm() {
        return GUIDE.matters().stream()
                .filter(matter -> GUIDE.papers().templates().forms().stream()
                        .anyMatch(form -> form.matters().contains(matter.code())));
    }

    @ParameterizedTest
    @MethodSource("mattersWithAForm")
    void theFormsOfAMatterNameEveryFieldThatItAsks(MatterGuide matter) {
        var named = GUIDE.papers().templates().forms().stream()
                .filter(form -> form.matters().contains(matter.code()))
                .flatMap(form -> GUIDE.papers().templates().of(form.paper()).orElseThrow().parts().stream())
                .flatMap(PaperPart::named)
                .filter(PaperValue.FormAnswer.class::isInstance)
                .map(value -> ((PaperValue.FormAnswer) value).field())
                .collect(toUnmodifiableSet());

        assertThat(asked(matter.code()))
                .filteredOn(field -> !named.contains(field) && !SAID_OTHERWISE.contains(field))
                .isEmpty();
    }

    /// The fields that can be asked where only this matter is chosen.
    private static Set<FieldPath> asked(MatterCode matter) {
        var asked = new LinkedHashSet<FieldPath>();
        GUIDE.form(Set.of(matter)).stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> canBe(true, field.asked(), matter, asked))
                .forEach(field -> asked.add(field.path()));
        return asked;
    }

    /// Whether some answers make the condition hold, or not hold, where only this matter is chosen.
    private static boolean canBe(boolean wanted, Condition condition, MatterCode matter, Set<FieldPath> earlier) {
        return switch (condition) {
            case Condition.Chosen(var anyOf) -> anyOf.contains(matter) == wanted;
            case Condition.Answered(var field, var _) -> !wanted || earlier.contains(field);
            case Condition.ListsAtLeast(var field, var _) -> !wanted || earlier.contains(field);
            case Condition.Not(var inner) -> canBe(!wanted, inner, matter, earlier);
            case Condition.AllHold(var parts) -> all(wanted, parts, part -> canBe(wanted, part, matter, earlier));
            case Condition.AnyHolds(var parts) -> all(!wanted, parts, part -> canBe(wanted, part, matter, earlier));
        };
    }

    private static boolean all(boolean needed, List<Condition> parts, Predicate<Condition> possible) {
        return needed ? parts.stream().allMatch(possible) : parts.stream().anyMatch(possible);
    }
}
