package onething.persistence.guides;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import onething.domain.code.MatterCode;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/// Reads conditions: `{chosen: […]}`, `{section.field: […]}`, `{section.field: {lines: 10}}`, `{all: […]}`,
/// `{any: […]}`, `{not: …}`. All entries of one map must hold.
final class ConditionReader {

    private ConditionReader() {}

    /// The condition under a key; where the key is missing, the condition that always holds.
    static Condition read(YamlObject parent, String key) {
        var node = parent.at(key);
        return node == null ? Condition.ALWAYS : read(parent, node, parent.path() + "/" + key);
    }

    private static Condition read(YamlObject parent, Node node, String path) {
        var element = new YamlObject(parent.guideFaults(), node, path, parent.source());
        var conditions = new ArrayList<Condition>();
        for (var key : List.copyOf(element.keys())) {
            var condition = entry(element, key);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        element.close();
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.AllHold(conditions);
    }

    private static @Nullable Condition entry(YamlObject element, String key) {
        return switch (key) {
            case "chosen" -> new Condition.Chosen(new LinkedHashSet<>(element.all(key, MatterCode::new)));
            case "all" -> new Condition.AllHold(parts(element, key));
            case "any" -> new Condition.AnyHolds(parts(element, key));
            case "not" -> new Condition.Not(read(element, key));
            default -> key.contains(".") ? onField(element, key) : null;
        };
    }

    private static List<Condition> parts(YamlObject element, String key) {
        var parts = new ArrayList<Condition>();
        var nodes = element.sequence(key);
        for (int i = 0; i < nodes.size(); i++) {
            parts.add(read(element, nodes.get(i), element.path() + "/" + key + "/" + i));
        }
        return parts;
    }

    private static @Nullable Condition onField(YamlObject element, String key) {
        try {
            var field = FieldPath.of(key);
            return element.at(key) instanceof MappingNode
                    ? listsAtLeast(element, key, field)
                    : new Condition.Answered(field, new LinkedHashSet<>(element.all(key, value -> value)));
        } catch (IllegalArgumentException e) {
            element.guideFaults().fault(element.node(), element.path() + "/" + key, "wrong-value", key + "应写作“部分.填写项”");
            return null;
        }
    }

    private static @Nullable Condition listsAtLeast(YamlObject element, String key, FieldPath field) {
        var lines = element.element(key);
        if (lines == null) {
            return null;
        }
        var condition = lines.parsed("lines", least -> new Condition.ListsAtLeast(field, Integer.parseInt(least)));
        lines.close();
        return condition;
    }
}
