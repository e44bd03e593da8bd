package onething.web.guide;

import java.util.List;
import java.util.Optional;
import onething.domain.form.Condition;
import onething.web.wire.WireFormat;

/// The condition under which something is asked for.
public record ConditionView(
        String type,
        Optional<List<String>> matters,
        Optional<String> field,
        Optional<List<String>> oneOf,
        Optional<Integer> lines,
        Optional<List<ConditionView>> parts) {

    /// Empty for the condition that always holds.
    static Optional<ConditionView> unlessAlways(Condition condition) {
        return condition.equals(Condition.ALWAYS) ? Optional.empty() : Optional.of(of(condition));
    }

    static ConditionView of(Condition condition) {
        return switch (condition) {
            case Condition.Chosen(var matters) ->
                new ConditionView(
                        "chosen",
                        Optional.of(WireFormat.sorted(matters)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case Condition.Answered(var field, var oneOf) ->
                new ConditionView(
                        "answered",
                        Optional.empty(),
                        Optional.of(field.toString()),
                        Optional.of(WireFormat.sorted(oneOf)),
                        Optional.empty(),
                        Optional.empty());
            case Condition.ListsAtLeast(var field, var lines) ->
                new ConditionView(
                        "lists-at-least",
                        Optional.empty(),
                        Optional.of(field.toString()),
                        Optional.empty(),
                        Optional.of(lines),
                        Optional.empty());
            case Condition.Not(var negated) -> ofParts("not", List.of(negated));
            case Condition.AllHold(var parts) -> ofParts("all-of", parts);
            case Condition.AnyHolds(var parts) -> ofParts("any-of", parts);
        };
    }

    private static ConditionView ofParts(String type, List<Condition> parts) {
        return new ConditionView(
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(parts.stream().map(ConditionView::of).toList()));
    }
}
