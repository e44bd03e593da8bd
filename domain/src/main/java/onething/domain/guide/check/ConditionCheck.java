package onething.domain.guide.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.check.GuideCheck.Faults;

/// Checks conditions: that the fields they refer to exist, and that they can hold.
record ConditionCheck(BundleGuide guide, Faults faults) {

    /// @param visible the fields that a condition at this place may refer to
    void check(Condition condition, String path, Predicate<FieldPath> visible) {
        switch (condition) {
            case Condition.Chosen(var anyOf) ->
                anyOf.stream()
                        .filter(code -> guide.matter(code).isEmpty())
                        .forEach(code -> faults.add(path, "unknown-matter", "没有这个事项：" + code));
            case Condition.Answered answered -> answered(answered, path, visible);
            case Condition.ListsAtLeast lists -> lists(lists, path, visible);
            case Condition.Not(var inner) -> check(inner, path, visible);
            case Condition.AllHold(var parts) -> parts.forEach(part -> check(part, path, visible));
            case Condition.AnyHolds(var parts) -> parts.forEach(part -> check(part, path, visible));
        }
    }

    private void lists(Condition.ListsAtLeast lists, String path, Predicate<FieldPath> visible) {
        kind(lists.field(), path, visible).ifPresent(kind -> {
            if (!(kind instanceof FieldKind.Roster roster)) {
                faults.add(path, "wrong-kind", lists.field() + "不是名单，不能按行数作为条件");
            } else if (lists.lines() > roster.max()) {
                faults.add(path, "never-asked", lists.field() + "最多" + roster.max() + "行，条件永远不成立");
            }
        });
    }

    /// The kind of the field that a condition refers to; empty, with a fault, if there is no such field.
    private Optional<FieldKind> kind(FieldPath path, String at, Predicate<FieldPath> visible) {
        var field = guide.field(path);
        if (field.isEmpty()) {
            faults.add(at, "unknown-field", "没有这一项：" + path);
        } else if (!visible.test(path)) {
            faults.add(at, "asked-too-late", path + "在此之后才填写，不能用作条件");
        }
        return field.map(FormField::kind);
    }

    private void answered(Condition.Answered answered, String path, Predicate<FieldPath> visible) {
        var kind = kind(answered.field(), path, visible);
        if (kind.isEmpty()) {
            return;
        }
        var possible = possible(kind.get());
        if (possible.isEmpty()) {
            faults.add(path, "wrong-kind", answered.field() + "不是选择题，不能用作条件");
        } else {
            answered.oneOf().stream()
                    .filter(value -> !possible.contains(value))
                    .sorted()
                    .forEach(value -> faults.add(path, "unknown-option", answered.field() + "没有选项“" + value + "”"));
        }
        if (answered.oneOf().isEmpty()) {
            faults.add(path, "never-asked", "没有列出任何答案，条件永远不成立");
        }
    }

    private static List<String> possible(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Choice(var options, var _) ->
                options.stream().map(FieldKind.Option::code).toList();
            case FieldKind.YesNo _, FieldKind.Pledge _ -> List.of("true", "false");
            default -> List.of();
        };
    }

    /// Whether some answers satisfy the condition for these matters.
    static boolean isPossible(Condition condition, Set<MatterCode> chosen) {
        return switch (condition) {
            case Condition.Chosen _ -> condition.holds(chosen, Answers.NONE);
            case Condition.Answered _, Condition.ListsAtLeast _ -> true;
            case Condition.Not(var inner) -> !isCertain(inner, chosen);
            case Condition.AllHold(var parts) -> parts.stream().allMatch(part -> isPossible(part, chosen));
            case Condition.AnyHolds(var parts) -> parts.stream().anyMatch(part -> isPossible(part, chosen));
        };
    }

    /// Whether all answers satisfy the condition for these matters.
    static boolean isCertain(Condition condition, Set<MatterCode> chosen) {
        return switch (condition) {
            case Condition.Chosen _ -> condition.holds(chosen, Answers.NONE);
            case Condition.Answered _, Condition.ListsAtLeast _ -> false;
            case Condition.Not(var inner) -> !isPossible(inner, chosen);
            case Condition.AllHold(var parts) -> parts.stream().allMatch(part -> isCertain(part, chosen));
            case Condition.AnyHolds(var parts) -> parts.stream().anyMatch(part -> isCertain(part, chosen));
        };
    }

    /// The fields that a condition refers to.
    static List<FieldPath> fields(Condition condition) {
        var fields = new ArrayList<FieldPath>();
        switch (condition) {
            case Condition.Chosen _ -> {}
            case Condition.Answered(var field, var _) -> fields.add(field);
            case Condition.ListsAtLeast(var field, var _) -> fields.add(field);
            case Condition.Not(var inner) -> fields.addAll(fields(inner));
            case Condition.AllHold(var parts) -> parts.forEach(part -> fields.addAll(fields(part)));
            case Condition.AnyHolds(var parts) -> parts.forEach(part -> fields.addAll(fields(part)));
        }
        return fields;
    }
}
