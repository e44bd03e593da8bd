package onething.domain.matter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormCheck;
import onething.domain.form.FormField;
import onething.domain.form.InputRule;
import onething.domain.matter.action.ActionInput;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.KnownInputs;
import onething.domain.refusal.Fault;

/// Checks whether the inputs of an action are those that the guide requires, valid for their kinds, and
/// consistent.
final class InputCheck {

    private InputCheck() {}

    static List<Fault> faults(ActionGuide action, ActionInput input, ActionContext context) {
        var outcome = outcome(action, input);
        var fields = Stream.concat(outcome.stream(), action.inputs().stream()).toList();
        var inputs = outcome.isPresent() ? withOutcome(input) : input.inputs();
        var faults = FormCheck.fields(fields, inputs, context.timeOfDay(), context.districts()).faults().stream()
                .map(fault ->
                        new Fault(fault.path().replace("/answers/input/", "/inputs/"), fault.rule(), fault.detail()))
                .toList();
        return faults.isEmpty() ? brokenRules(action, inputs) : faults;
    }

    /// The chosen outcome as a field that the conditions of the inputs may refer to; empty if none of the
    /// outcomes is chosen, or if an input pretends to be the outcome.
    private static Optional<FormField> outcome(ActionGuide action, ActionInput input) {
        return input.outcome()
                .flatMap(action::outcome)
                .filter(_ -> input.inputs().to(KnownInputs.OUTCOME).isEmpty())
                .map(outcome -> new FormField(
                        KnownInputs.OUTCOME,
                        outcome.title(),
                        new FieldKind.Choice(
                                List.of(new FieldKind.Option(outcome.code().value(), outcome.title())), false),
                        true,
                        Condition.ALWAYS,
                        "",
                        action.source()));
    }

    private static Answers withOutcome(ActionInput input) {
        var chosen = new Answer.Text(input.outcome().orElseThrow().value());
        return input.inputs().with(Map.of(KnownInputs.OUTCOME, chosen), List.of());
    }

    private static List<Fault> brokenRules(ActionGuide action, Answers inputs) {
        return action.rules().stream()
                .filter(rule -> !holds(rule, inputs))
                .map(rule -> new Fault(pointer(rule), "rule", rule.detail()))
                .toList();
    }

    private static boolean holds(InputRule rule, Answers inputs) {
        return switch (rule) {
            case InputRule.SpanAtMost span -> isWithin(span, inputs);
            case InputRule.ReachesOneOf(var minima, var _, var _) ->
                minima.stream().anyMatch(each -> reaches(each, inputs));
            case InputRule.Distinct(var fields, var _, var _) -> areDistinct(fields, inputs);
            case InputRule.AddsUp(var parts, var total, var _, var _) -> addsUp(parts, total, inputs);
            case InputRule.Must(var condition, var _, var _) -> condition.holds(Set.of(), inputs);
        };
    }

    /// A span of whole months ends on the day before the corresponding one: from 1 March to 31 August is
    /// six months.
    private static boolean isWithin(InputRule.SpanAtMost span, Answers inputs) {
        var from = inputs.day(span.from());
        var to = inputs.day(span.to());
        if (from.isEmpty() || to.isEmpty()) {
            return true;
        }
        int before = Optional.ofNullable(span.monthsBefore())
                .flatMap(path -> number(inputs, path))
                .map(BigDecimal::intValue)
                .orElse(0);
        var latest = from.get().plusMonths((long) span.months() - before).minusDays(1);
        return !to.get().isBefore(from.get()) && !to.get().isAfter(latest);
    }

    private static boolean areDistinct(List<FieldPath> fields, Answers inputs) {
        var given =
                fields.stream().flatMap(field -> inputs.text(field).stream()).toList();
        return given.stream().distinct().count() == given.size();
    }

    private static boolean addsUp(List<FieldPath> parts, FieldPath total, Answers inputs) {
        var given =
                parts.stream().flatMap(part -> number(inputs, part).stream()).toList();
        var sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return !given.isEmpty()
                && number(inputs, total).filter(all -> all.compareTo(sum) == 0).isPresent();
    }

    private static boolean reaches(Map<FieldPath, BigDecimal> minima, Answers inputs) {
        return minima.entrySet().stream()
                .allMatch(least -> number(inputs, least.getKey())
                        .filter(given -> given.compareTo(least.getValue()) >= 0)
                        .isPresent());
    }

    private static Optional<BigDecimal> number(Answers inputs, FieldPath path) {
        try {
            return inputs.text(path).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String pointer(InputRule rule) {
        return switch (rule) {
            case InputRule.SpanAtMost span -> pointer(span.to());
            case InputRule.AddsUp addsUp -> pointer(addsUp.total());
            case InputRule.Distinct distinct -> pointer(distinct.fields().getLast());
            case InputRule.ReachesOneOf _, InputRule.Must _ -> "/inputs";
        };
    }

    private static String pointer(FieldPath path) {
        return "/inputs/" + path.name();
    }
}
