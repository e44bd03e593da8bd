package onething.web.guide;

import java.util.List;
import java.util.Optional;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.ConditionText;
import onething.domain.guide.Requirement;

/// The materials that a matter requires, as a tree.
record RequirementView(
        String type,
        Optional<String> material,
        Optional<String> title,
        Optional<List<RequirementView>> parts,
        Optional<ConditionView> condition,
        Optional<String> conditionText,
        Optional<SourceView> source) {

    static RequirementView of(Requirement requirement, BundleGuide guide) {
        return switch (requirement) {
            case Requirement.Needs(var material, var title, var source) ->
                new RequirementView(
                        "needs",
                        Optional.of(material.value()),
                        unlessBlank(title),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(GuideMapper.INSTANCE.toView(source)));
            case Requirement.AllOf(var parts) -> ofParts("all-of", parts, Optional.empty(), Optional.empty(), guide);
            case Requirement.AnyOf(var parts, var title, var source) ->
                ofParts("any-of", parts, unlessBlank(title), Optional.of(GuideMapper.INSTANCE.toView(source)), guide);
            case Requirement.When(var condition, var then, var source) ->
                new RequirementView(
                        "when",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of(of(then, guide))),
                        Optional.of(ConditionView.of(condition)),
                        Optional.of(ConditionText.of(condition, guide)),
                        Optional.of(GuideMapper.INSTANCE.toView(source)));
        };
    }

    private static RequirementView ofParts(
            String type,
            List<Requirement> parts,
            Optional<String> title,
            Optional<SourceView> source,
            BundleGuide guide) {
        return new RequirementView(
                type,
                Optional.empty(),
                title,
                Optional.of(parts.stream().map(part -> of(part, guide)).toList()),
                Optional.empty(),
                Optional.empty(),
                source);
    }

    private static Optional<String> unlessBlank(String title) {
        return Optional.of(title).filter(words -> !words.isBlank());
    }
}
