package onething.domain.guide;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;

/// A condition in the words of a guide, such as “申请情形”为“无法确定第三人”的.
public final class ConditionText {

    private final BundleGuide guide;

    private ConditionText(BundleGuide guide) {
        this.guide = guide;
    }

    /// Blank if the condition always holds.
    public static String of(Condition condition, BundleGuide guide) {
        var text = new ConditionText(guide).text(condition);
        return text.isEmpty() ? "" : text + "的";
    }

    private String text(Condition condition) {
        return switch (condition) {
            case Condition.Chosen(var matters) -> "办理" + oneOf(titles(matters));
            case Condition.Answered(var path, var values) ->
                guide.field(path)
                        .map(field -> "“" + field.label() + "”为" + oneOf(titles(field, values)))
                        .orElse("");
            case Condition.ListsAtLeast(var path, var lines) -> label(path, "有" + lines + "行以上");
            case Condition.Not(var negated) -> negated(negated);
            case Condition.AllHold(var parts) -> joined(parts, "，并且");
            case Condition.AnyHolds(var parts) -> joined(parts, "，或者");
        };
    }

    private String negated(Condition condition) {
        return switch (condition) {
            case Condition.Chosen(var matters) -> "不办理" + oneOf(titles(matters));
            case Condition.Answered(var path, var values) ->
                guide.field(path)
                        .map(field -> "“" + field.label() + "”不是" + oneOf(titles(field, values)))
                        .orElse("");
            case Condition.ListsAtLeast(var path, var lines) -> label(path, "不到" + lines + "行");
            case Condition.Not(var twice) -> text(twice);
            default -> "没有以下情形：" + text(condition);
        };
    }

    private String label(FieldPath path, String followedBy) {
        return guide.field(path)
                .map(field -> "“" + field.label() + "”" + followedBy)
                .orElse("");
    }

    private String joined(List<Condition> parts, String by) {
        return parts.stream().map(this::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(by));
    }

    private static String oneOf(Stream<String> titles) {
        return titles.map(title -> "“" + title + "”").collect(Collectors.joining("或者"));
    }

    private Stream<String> titles(Collection<?> matters) {
        return guide.matters().stream()
                .filter(matter -> matters.contains(matter.code()))
                .map(MatterGuide::title);
    }

    /// In the order in which the form offers them.
    private static Stream<String> titles(FormField field, Collection<String> values) {
        return switch (field.kind()) {
            case FieldKind.Choice(var options, var _) ->
                options.stream()
                        .filter(option -> values.contains(option.code()))
                        .map(FieldKind.Option::title);
            case FieldKind.YesNo _, FieldKind.Pledge _ ->
                values.stream().sorted().map(value -> value.equals("true") ? "是" : "否");
            default -> values.stream().sorted();
        };
    }
}
