package onething.domain.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.guide.ActionGuide;
import onething.domain.guide.Answers;
import onething.domain.guide.FieldPath;
import onething.domain.guide.FormField;
import onething.domain.guide.InputRule;
import onething.domain.refusal.Fault;

/// Whether an action's inputs are those that the guide asks for, each of its kind, and hold together.
final class InputCheck {

    private InputCheck() {}

    static List<Fault> faults(ActionGuide action, Answers inputs, Handling handling) {
        var chosen = Set.of(handling.guide().code());
        var asked = action.inputs().stream()
                .filter(field -> field.asked().holds(chosen, inputs))
                .toList();
        var faults = new ArrayList<Fault>();
        asked.stream()
                .filter(field -> field.required() && inputs.to(field.path()).isEmpty())
                .forEach(field -> faults.add(new Fault(pointer(field.path()), "required", "请填写" + field.label())));
        var known = asked.stream().map(FormField::path).toList();
        inputs.values().keySet().stream()
                .filter(path -> !known.contains(path))
                .forEach(path -> faults.add(new Fault(pointer(path), "not-asked", "此项办理不需要填写")));
        if (faults.isEmpty()) {
            action.rules().stream()
                    .filter(rule -> !holds(rule, inputs, handling))
                    .forEach(rule -> faults.add(new Fault(pointer(rule), "rule", rule.detail())));
        }
        return faults;
    }

    private static boolean holds(InputRule rule, Answers inputs, Handling handling) {
        return switch (rule) {
            case InputRule.SpanAtMost span -> isWithin(span, inputs);
            case InputRule.ReachesOneOf(var minima, _, _) ->
                minima.stream().anyMatch(each -> reaches(each, inputs));
            case InputRule.Must(var condition, _, _) ->
                condition.holds(Set.of(handling.guide().code()), inputs);
        };
    }

    /// A span of whole months ends on the day before the corresponding one: from 1 March to 31 August is six months.
    private static boolean isWithin(InputRule.SpanAtMost span, Answers inputs) {
        var from = day(inputs, span.from());
        var to = day(inputs, span.to());
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

    private static boolean reaches(Map<FieldPath, BigDecimal> minima, Answers inputs) {
        return minima.entrySet().stream()
                .allMatch(least -> number(inputs, least.getKey())
                        .filter(given -> given.compareTo(least.getValue()) >= 0)
                        .isPresent());
    }

    private static Optional<LocalDate> day(Answers inputs, FieldPath path) {
        try {
            return inputs.text(path).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
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
            case InputRule.ReachesOneOf _, InputRule.Must _ -> "/inputs";
        };
    }

    private static String pointer(FieldPath path) {
        return "/inputs/" + path.name();
    }
}
