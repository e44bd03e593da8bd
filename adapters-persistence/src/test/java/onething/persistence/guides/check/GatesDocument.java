package onething.persistence.guides.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.code.WireNamed;
import onething.domain.form.FieldPath;
import onething.domain.form.InputRule;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.Milestone;
import onething.domain.procedure.Safeguard;
import onething.domain.source.Source;

/// `docs/gates.md`: for each action of each matter who may take it and when, every fact, clock and rule that it
/// requires, and the article.
final class GatesDocument {

    private static final String INTRODUCTION = """
            # What must be true before each step

            Every action of the seven procedures: who may take it, in which standing of the matter, and what the guide's data
            require of it: facts, clocks, and rules between what is filled in. First the safeguards of the matter, which are proved on
            every path when the guide is loaded. In brackets: where the rule comes from and its article. `GatesDocumentTest` holds
            that this document and the guide name the same, so a gate that is taken away is found by its line; it writes the
            right document to `target/gates.md` of adapters-persistence.
            """;

    private GatesDocument() {}

    /// The document: its introduction, then a heading for each matter and stage.
    static String text(BundleGuide guide) {
        return guide.matters().stream().map(GatesDocument::text).collect(Collectors.joining("\n", INTRODUCTION, ""));
    }

    /// The gates that a document names, each with its place: `matter stage action: gate`.
    static Set<String> gates(String document) {
        var gates = new LinkedHashSet<String>();
        var matter = "";
        var stage = "";
        var action = "";
        for (var line : document.lines().toList()) {
            if (line.startsWith("## ")) {
                matter = code(line);
                stage = "";
            } else if (line.startsWith("### ")) {
                stage = " " + code(line);
            } else if (line.startsWith("- ")) {
                action = " " + code(line);
                gates.add(matter + stage + action + ": " + line.substring(2));
            } else if (line.startsWith("  - ")) {
                gates.add(matter + stage + action + ": " + line.substring(4));
            }
        }
        return gates;
    }

    private static String code(String line) {
        return line.split("`")[1];
    }

    private static String text(MatterGuide matter) {
        var procedure = matter.procedure();
        var lines = new ArrayList<String>();
        lines.add("\n## `%s` %s\n".formatted(matter.code(), matter.title()));
        procedure.milestones().stream()
                .filter(Milestone::isGiven)
                .map(fact -> "- `%s` %s: the form can give it (%s)"
                        .formatted(fact.code(), fact.title(), basis(fact.source())))
                .forEach(lines::add);
        procedure.safeguards().stream().map(GatesDocument::safeguard).forEach(lines::add);
        for (var stage : procedure.stages()) {
            lines.add("\n### `%s` %s\n".formatted(stage.code(), stage.title()));
            for (var action : stage.actions()) {
                lines.add("- `%s` %s: %s, %s (%s)"
                        .formatted(
                                action.code(),
                                action.title(),
                                names(action.by()),
                                names(action.in()),
                                basis(action.source())));
                gates(action).map(gate -> "  - " + gate).forEach(lines::add);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String safeguard(Safeguard safeguard) {
        return "- `%s` %s: before %s requires %s%s%s%s (%s)"
                .formatted(
                        safeguard.code(),
                        safeguard.title(),
                        safeguard.before().stream().map(Object::toString).collect(Collectors.joining(", ")),
                        codes(safeguard.requires(), " or "),
                        safeguard.by().isEmpty() ? "" : " by " + names(safeguard.by()),
                        safeguard.byAnother() ? " by another person" : "",
                        safeguard.unlessGiven().isEmpty()
                                ? ""
                                : " unless given " + codes(safeguard.unlessGiven(), ", "),
                        basis(safeguard.source()));
    }

    private static Stream<String> gates(ActionGuide action) {
        var facts = action.milestones();
        var clocks = action.gate();
        return Stream.of(
                        facts.needs().stream().map(anyOf -> "needs " + codes(anyOf, " or ")),
                        each("unless", facts.unless()),
                        each("decides on", facts.proposal().stream().toList()),
                        each("by another than who gave", facts.apartFrom()),
                        each("while running", clocks.whileRunning()),
                        each("unless running", clocks.unlessRunning()),
                        each("once missed", clocks.onceMissed()),
                        action.outcomes().stream()
                                .flatMap(outcome -> outcome.needs().stream()
                                        .map(anyOf -> "outcome " + outcome.code() + " needs " + codes(anyOf, " or "))),
                        action.rules().stream().map(GatesDocument::rule))
                .flatMap(lines -> lines);
    }

    private static String rule(InputRule rule) {
        var what = switch (rule) {
            case InputRule.SpanAtMost span -> "at most " + span.months() + " months";
            case InputRule.ReachesOneOf reaches ->
                "reaches one of "
                        + reaches.minima().stream().map(GatesDocument::minima).collect(Collectors.joining("; "));
            case InputRule.Distinct distinct -> "distinct " + fields(distinct.fields());
            case InputRule.AddsUp sum ->
                fields(sum.parts()) + " add up to " + sum.total().name();
            case InputRule.Must _ -> "must hold";
        };
        return "rule " + what + ": " + rule.detail() + " (" + basis(rule.source()) + ")";
    }

    private static String basis(Source source) {
        return source.provenance().name().toLowerCase(Locale.ROOT) + ": " + source.basis();
    }

    private static String minima(Map<FieldPath, ?> minima) {
        return minima.entrySet().stream()
                .map(entry -> entry.getKey().name() + " " + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private static String fields(List<FieldPath> fields) {
        return fields.stream().map(FieldPath::name).collect(Collectors.joining(", "));
    }

    private static Stream<String> each(String gate, Collection<?> codes) {
        return codes.stream().map(Object::toString).sorted().map(code -> gate + " `" + code + "`");
    }

    private static String codes(Collection<?> codes, String between) {
        return codes.stream().map(code -> "`" + code + "`").sorted().collect(Collectors.joining(between));
    }

    private static String names(Set<? extends WireNamed> constants) {
        return constants.stream()
                .sorted((one, other) -> one.wireName().compareTo(other.wireName()))
                .map((Function<WireNamed, String>) WireNamed::wireName)
                .collect(Collectors.joining(" or "));
    }
}
