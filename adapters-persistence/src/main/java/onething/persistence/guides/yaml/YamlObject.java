package onething.persistence.guides.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.domain.amendment.AmendableValue.Kind;
import onething.domain.code.WireNamed;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A map of a guide's file, read key by key. What cannot be read is a fault, and a harmless value takes
/// its place, so the rest is read as well. A key that no reader asks for is a fault too.
public final class YamlObject {

    private final GuideFaults guideFaults;
    private final Node node;
    private final String path;
    private final Map<String, NodeTuple> entries;
    private final Set<String> read = new HashSet<>(Set.of("source"));
    private final Source source;

    public YamlObject(GuideFaults guideFaults, Node node, String path, Source inherited) {
        this(guideFaults, node, path, inherited, YamlEntries.of(node, guideFaults, path));
    }

    private YamlObject(
            GuideFaults guideFaults, Node node, String path, Source inherited, Map<String, NodeTuple> entries) {
        this.guideFaults = guideFaults;
        this.node = node;
        this.path = path;
        this.entries = entries;
        guideFaults.at(path, node);
        this.source =
                entries.containsKey("source") ? source(entries.get("source").getValueNode()) : inherited;
    }

    /// This map, with another's entries where it has none of its own. It marks `use`, which named the
    /// other map, as read.
    public YamlObject over(YamlObject other) {
        var merged = new LinkedHashMap<>(other.entries);
        merged.putAll(entries);
        merged.remove("use");
        var named = merged.get("code");
        var last = named != null && named.getValueNode() instanceof ScalarNode code ? code.getValue() : "";
        var parent = path.substring(0, path.lastIndexOf('/'));
        return new YamlObject(guideFaults, node, isName(last) ? parent + "/" + last : path, source, merged);
    }

    public GuideFaults guideFaults() {
        return guideFaults;
    }

    public Node node() {
        return node;
    }

    public String path() {
        return path;
    }

    /// The source of the value: its own `source`, or that of the element around it.
    public Source source() {
        return source;
    }

    /// Where a part of the value comes from: the source under this key, or that of the value.
    public Source source(String key) {
        var value = at(key);
        return value == null ? source : source(value, path + "/" + key);
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    /// The node under a key. The key counts as read.
    @Nullable
    public Node at(String key) {
        read.add(key);
        var entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        guideFaults.at(path + "/" + key, entry.getValueNode());
        return entry.getValueNode();
    }

    private @Nullable Node required(String key) {
        var value = at(key);
        if (value == null) {
            guideFaults.fault(node, path + "/" + key, "required", "缺少" + key);
        }
        return value;
    }

    /// A text that must be there and not blank.
    public String text(String key) {
        var value = required(key);
        if (value == null) {
            return "";
        }
        var text = scalar(value, path + "/" + key);
        if (text != null && text.isBlank()) {
            guideFaults.fault(value, path + "/" + key, "required", key + "是空的");
        }
        return text == null ? "" : text;
    }

    public String text(String key, String otherwise) {
        var value = at(key);
        var text = value == null ? null : scalar(value, path + "/" + key);
        return text == null ? otherwise : text;
    }

    /// A text that people read, which must be there and not blank. An administrator can amend it.
    public String words(String key) {
        amendable(key, Kind.WORDS, null, false);
        return text(key);
    }

    /// A text that people read and that the guide can be without. An administrator can amend it, or add it.
    public String words(String key, String otherwise) {
        amendable(key, Kind.WORDS, null, true);
        var text = text(key, otherwise);
        return text.isBlank() ? otherwise : text;
    }

    /// A text that people read and that has its own source, under another key.
    public String wordsOf(String sourceKey, String key) {
        amendable(key, Kind.WORDS, entries.containsKey(sourceKey) ? sourceKey : null, false);
        return text(key);
    }

    /// A text that people read and that `parse` accepts.
    public <T> @Nullable T words(String key, Function<String, T> parse) {
        amendable(key, Kind.WORDS, null, false);
        return parsed(key, parse);
    }

    /// A period that `parse` accepts. An administrator can amend it, and the source of this map with it.
    public <T> @Nullable T limit(String key, Function<String, T> parse) {
        amendable(key, Kind.LIMIT, entries.containsKey("source") ? "source" : null, false);
        return parsed(key, parse);
    }

    /// A period that the guide can be without; null where it is. An administrator can amend it, or add it.
    public <T> @Nullable T optionalLimit(String key, Function<String, T> parse) {
        amendable(key, Kind.LIMIT, entries.containsKey("source") ? "source" : null, true);
        return text(key, "").isBlank() ? null : parsed(key, parse);
    }

    /// A map with a period, which the guide does not have. An administrator can add it, with its source.
    public void lacksLimit(String key, String within) {
        guideFaults
                .amending()
                .lacking(
                        path + "/" + key + "/" + within,
                        Kind.LIMIT,
                        node,
                        key,
                        "{" + within + ": %1$s, source: %2$s}",
                        source,
                        null);
    }

    private void amendable(String key, Kind kind, @Nullable String sourceKey, boolean optional) {
        var written = sourceKey == null ? null : entries.get(sourceKey);
        var at = written == null ? null : written.getValueNode();
        var from = sourceKey == null || sourceKey.equals("source") ? source : source(sourceKey);
        var entry = entries.get(key);
        if (entry == null && optional) {
            guideFaults.amending().lacking(path + "/" + key, kind, node, key, Amendables.VALUE, from, at);
        } else if (entry != null && entry.getValueNode() instanceof ScalarNode scalar) {
            guideFaults.amending().scalar(path + "/" + key, kind, scalar, optional, from, at);
        }
    }

    /// A text that `parse` accepts; null where it is missing or not accepted.
    public <T> @Nullable T parsed(String key, Function<String, T> parse) {
        var value = required(key);
        return value == null ? null : parsed(value, path + "/" + key, parse);
    }

    public <T> T parsed(String key, Function<String, T> parse, T otherwise) {
        if (!has(key)) {
            read.add(key);
            return otherwise;
        }
        var parsed = parsed(key, parse);
        return parsed == null ? otherwise : parsed;
    }

    public boolean flag(String key, boolean otherwise) {
        return parsed(key, YamlObject::parseFlag, otherwise);
    }

    public int number(String key, int otherwise) {
        return parsed(key, Integer::valueOf, otherwise);
    }

    public BigDecimal decimal(String key) {
        var decimal = parsed(key, BigDecimal::new);
        return decimal == null ? BigDecimal.ZERO : decimal;
    }

    /// A constant by its wire name; the first constant, with a fault, for any other text.
    public <E extends Enum<E> & WireNamed> E choice(String key, Class<E> type) {
        var chosen = parsed(key, name -> constant(name, type));
        return chosen == null ? type.getEnumConstants()[0] : chosen;
    }

    public <E extends Enum<E> & WireNamed> E choice(String key, Class<E> type, E otherwise) {
        return parsed(key, name -> constant(name, type), otherwise);
    }

    /// A list of texts that `parse` accepts; empty where the key is missing. Others are left out.
    public <T> List<T> all(String key, Function<String, T> parse) {
        var items = new ArrayList<T>();
        var nodes = sequence(key);
        for (int i = 0; i < nodes.size(); i++) {
            var itemPath = path + "/" + key + "/" + i;
            guideFaults.at(itemPath, nodes.get(i));
            var item = parsed(nodes.get(i), itemPath, parse);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /// A list of constants by their wire names.
    public <E extends Enum<E> & WireNamed> List<E> constants(String key, Class<E> type) {
        return all(key, name -> constant(name, type));
    }

    /// A list of texts that people read; empty where the key is missing. An administrator can amend it.
    public List<String> lines(String key) {
        var entry = entries.get(key);
        if (entry == null) {
            guideFaults.amending().lacking(path + "/" + key, Kind.LINES, node, key, Amendables.VALUE, source, null);
        } else if (entry.getValueNode() instanceof SequenceNode list) {
            guideFaults.amending().lines(path + "/" + key, list, source);
        }
        return all(key, text -> text);
    }

    /// A list of maps like [#each], whose entries an administrator can add, remove and put in another order. At
    /// least one stays.
    public <T> List<T> entries(String key, String name, Function<YamlObject, @Nullable T> reader) {
        return entries(key, name, false, reader);
    }

    /// The same for a list that can be emptied.
    public <T> List<T> optionalEntries(String key, String name, Function<YamlObject, @Nullable T> reader) {
        return entries(key, name, true, reader);
    }

    private <T> List<T> entries(String key, String name, boolean optional, Function<YamlObject, @Nullable T> reader) {
        var entry = entries.get(key);
        if (entry != null && entry.getValueNode() instanceof SequenceNode list) {
            guideFaults.amending().entries(path + "/" + key, list, name, optional, source);
        }
        return each(key, name, reader);
    }

    /// A list of maps, each read by its own reader. In a path each is named by `name`, or by its index
    /// where it has no name. Maps for which the reader returns null are left out.
    public <T> List<T> each(String key, String name, Function<YamlObject, @Nullable T> reader) {
        var items = new ArrayList<T>();
        var nodes = sequence(key);
        for (int i = 0; i < nodes.size(); i++) {
            var item = reader.apply(item(nodes.get(i), path + "/" + key, name, i));
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private YamlObject item(Node item, String parent, String name, int index) {
        var entries = YamlEntries.of(item, guideFaults, parent + "/" + index);
        var named = entries.get(name);
        var last = named != null && named.getValueNode() instanceof ScalarNode scalar && isName(scalar.getValue())
                ? scalar.getValue()
                : String.valueOf(index);
        return new YamlObject(guideFaults, item, parent + "/" + last, source, entries);
    }

    static boolean isName(String value) {
        return !value.isBlank() && !value.contains("/");
    }

    /// The map under a key; an empty one where the key is missing.
    @Nullable
    public YamlObject element(String key) {
        var value = at(key);
        return value == null ? null : new YamlObject(guideFaults, value, path + "/" + key, source);
    }

    /// The nodes of a list; empty where the key is missing or holds no list.
    public List<Node> sequence(String key) {
        var value = at(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        guideFaults.fault(value, path + "/" + key, "wrong-type", "应为列表");
        return List.of();
    }

    /// Call this after reading: keys that no reader asked for become faults.
    public void close() {
        entries.forEach((key, entry) -> {
            if (!read.contains(key)) {
                guideFaults.fault(entry.getKeyNode(), path + "/" + key, "unknown-key", "此处没有" + key + "这个键");
            }
        });
    }

    public <T> @Nullable T parsed(Node value, String at, Function<String, T> parse) {
        var text = scalar(value, at);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            guideFaults.fault(value, at, "wrong-value", wrong(text, e.getMessage()));
            return null;
        }
    }

    private @Nullable String scalar(Node value, String at) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        guideFaults.fault(value, at, "wrong-type", "应为文字");
        return null;
    }

    private Source source(Node value) {
        return source(value, path);
    }

    /// @param of what comes from there
    private Source source(Node value, String of) {
        var at = of.equals(path) ? path + "/source" : of;
        var given = YamlEntries.of(value, guideFaults, at);
        if (given.size() != 1) {
            guideFaults.fault(value, at, "wrong-value", "依据应为" + names(Provenance.class) + "之一，并写明出处");
            return new Source(Provenance.LOCAL, "");
        }
        var entry = given.entrySet().iterator().next();
        var provenance = parsed(entry.getValue().getKeyNode(), at, name -> constant(name, Provenance.class));
        var basis = scalar(entry.getValue().getValueNode(), at);
        if (basis != null && basis.isBlank()) {
            guideFaults.fault(value, at, "required", "依据没有写明出处");
        }
        var source = new Source(provenance == null ? Provenance.LOCAL : provenance, basis == null ? "" : basis);
        guideFaults.source(value, of, source);
        return source;
    }

    private static boolean parseFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("应为true或者false，而不是“" + text + "”");
        };
    }

    private static <E extends Enum<E> & WireNamed> E constant(String name, Class<E> type) {
        return WireNamed.find(type, name)
                .orElseThrow(() -> new IllegalArgumentException("“" + name + "”应为" + names(type) + "之一"));
    }

    private static <E extends Enum<E> & WireNamed> String names(Class<E> type) {
        return WireNamed.words(type).collect(Collectors.joining(", "));
    }

    /// The bureau reads it, so it is in Chinese: the words of the reader, or that the text does not fit.
    private static String wrong(String text, @Nullable String reason) {
        return reason != null && reason.codePoints().anyMatch(Character::isIdeographic)
                ? reason
                : "“" + text + "”不符合要求";
    }
}
