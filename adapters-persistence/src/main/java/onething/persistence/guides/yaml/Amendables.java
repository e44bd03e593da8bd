package onething.persistence.guides.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.AmendableValue.Kind;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// What an administrator can amend in a guide, as its readers find it.
final class Amendables {

    /// The value itself.
    static final String VALUE = "%1$s";

    /// By their nodes, and by their keys where a node does not have them: what several matters share is one value.
    private final Map<Node, Map<String, Found>> found = new IdentityHashMap<>();

    private final Function<Node, String> fileOf;

    Amendables(Function<Node, String> fileOf) {
        this.fileOf = fileOf;
    }

    /// A text or a period that the guide has.
    ///
    /// @param sourceNode where its source is written, if it has one of its own
    void scalar(String path, Kind kind, ScalarNode node, boolean optional, Source source, @Nullable Node sourceNode) {
        var value = new AmendableValue(path, List.of(), kind, node.getValue(), optional, source);
        add(
                node,
                "",
                value,
                Span.of(node),
                VALUE,
                Optional.ofNullable(sourceNode).map(Span::of),
                List.of());
    }

    /// A value that the guide does not have there. It can be written before the first key.
    ///
    /// @param frame what is written after the key
    void lacking(
            String path, Kind kind, Node node, String key, String frame, Source source, @Nullable Node sourceNode) {
        if (!(node instanceof MappingNode map) || map.getValue().isEmpty()) {
            return;
        }
        var first = map.getValue().getFirst().getKeyNode().getStartMark();
        var separator = map.getFlowStyle() == FlowStyle.FLOW ? ", " : "\n" + " ".repeat(first.getColumn());
        add(
                node,
                key,
                new AmendableValue(path, List.of(), kind, "", true, source),
                new Span(first.getIndex(), first.getIndex(), false),
                key + ": " + frame + separator,
                Optional.ofNullable(sourceNode).map(Span::of),
                List.of());
    }

    /// A list of texts, each of one line.
    void lines(String path, SequenceNode node, Source source) {
        var lines = node.getValue().stream()
                .map(each -> each instanceof ScalarNode line ? line.getValue() : "")
                .toList();
        if (lines.stream().noneMatch(line -> line.isBlank() || line.contains("\n"))) {
            var value = new AmendableValue(path, List.of(), Kind.LINES, String.join("\n", lines), true, source);
            add(node, "", value, Span.of(node), " " + VALUE, Optional.empty(), List.of());
        }
    }

    /// A list of parts that are written in it, each with a name of its own.
    ///
    /// @param optional whether it can be emptied; the check of the guide may still miss what something else needs
    void entries(String path, SequenceNode node, String name, boolean optional, Source source) {
        var entries = node.getValue().stream()
                .flatMap(each -> entry(each, name).stream())
                .filter(each -> each.span().start() >= node.getStartMark().getIndex())
                .toList();
        var names = entries.stream().map(Amendable.Entry::name).toList();
        if (!names.isEmpty() && new HashSet<>(names).size() == node.getValue().size()) {
            var value = new AmendableValue(path, List.of(), Kind.ENTRIES, String.join("\n", names), optional, source);
            var separator = node.getFlowStyle() == FlowStyle.FLOW
                    ? ""
                    : " ".repeat(node.getStartMark().getColumn());
            add(node, "", value, Span.of(node), separator, Optional.empty(), entries);
        }
    }

    private static Optional<Amendable.Entry> entry(Node node, String name) {
        if (!(node instanceof MappingNode map)) {
            return Optional.empty();
        }
        var values = new HashMap<String, Node>();
        map.getValue().stream()
                .filter(each -> each.getKeyNode() instanceof ScalarNode)
                .forEach(each -> values.put(((ScalarNode) each.getKeyNode()).getValue(), each.getValueNode()));
        return values.get(name) instanceof ScalarNode code && YamlObject.isName(code.getValue())
                ? Optional.of(new Amendable.Entry(
                        code.getValue(),
                        Span.of(node),
                        Span.of(code),
                        Optional.ofNullable(values.get("source")).map(Span::of)))
                : Optional.empty();
    }

    private void add(
            Node node,
            String key,
            AmendableValue value,
            Span span,
            String frame,
            Optional<Span> source,
            List<Amendable.Entry> entries) {
        found.computeIfAbsent(node, _ -> new HashMap<>())
                .computeIfAbsent(
                        key,
                        _ -> new Found(
                                new Amendable(value, fileOf.apply(node), span, frame, source, entries),
                                new ArrayList<>()))
                .paths()
                .add(value.path());
    }

    /// In the order of the files.
    List<Amendable> all() {
        return found.values().stream()
                .flatMap(each -> each.values().stream())
                .map(Found::amendable)
                .sorted(Comparator.comparing(Amendable::file)
                        .thenComparing(each -> each.span().start())
                        .thenComparing(each -> each.value().path()))
                .collect(Collectors.toList());
    }

    /// @param paths where the guide uses it, at least one
    private record Found(Amendable first, List<String> paths) {

        Amendable amendable() {
            var value = first.value();
            var also = paths.stream().distinct().skip(1).toList();
            return new Amendable(
                    new AmendableValue(
                            value.path(), also, value.kind(), value.value(), value.optional(), value.source()),
                    first.file(),
                    first.span(),
                    first.frame(),
                    first.source(),
                    first.entries());
        }
    }
}
