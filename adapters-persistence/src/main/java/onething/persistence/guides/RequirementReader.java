package onething.persistence.guides;

import java.util.ArrayList;
import java.util.List;
import onething.domain.code.MaterialCode;
import onething.domain.guide.Requirement;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads trees of requirements for types of material.
final class RequirementReader {

    private static final String NOTHING = "nothing";

    private RequirementReader() {}

    static Requirement read(YamlObject parent, String key) {
        var node = parent.at(key);
        var path = parent.path() + "/" + key;
        if (node == null) {
            parent.guideFaults().fault(parent.node(), path, "required", "缺少" + key + "；没有要求的写nothing");
            return Requirement.NOTHING;
        }
        var read = read(parent, node, path);
        return read == null ? Requirement.NOTHING : read;
    }

    private static @Nullable Requirement read(YamlObject parent, Node node, String path) {
        parent.guideFaults().at(path, node);
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().equals(NOTHING)
                    ? Requirement.NOTHING
                    : needs(parent.parsed(node, path, MaterialCode::new), "", parent);
        }
        var element = new YamlObject(parent.guideFaults(), node, path, parent.source());
        var read = element.has("needs")
                ? needs(element.parsed("needs", MaterialCode::new), element.words("title", ""), element)
                : group(element);
        element.close();
        return read;
    }

    private static @Nullable Requirement group(YamlObject element) {
        if (element.has("all-of")) {
            return new Requirement.AllOf(parts(element, "all-of"));
        }
        if (element.has("any-of")) {
            var parts = parts(element, "any-of");
            var title = element.words("title", "");
            if (!parts.isEmpty()) {
                return new Requirement.AnyOf(parts, title, element.source());
            }
            element.guideFaults().fault(element.node(), element.path(), "required", "任选其一却没有可选的，永远不能满足");
            return null;
        }
        if (element.has("when")) {
            return new Requirement.When(ConditionReader.read(element, "when"), read(element, "then"), element.source());
        }
        element.guideFaults().fault(element.node(), element.path(), "required", "应为needs、all-of、any-of、when之一");
        return null;
    }

    private static List<Requirement> parts(YamlObject element, String key) {
        var parts = new ArrayList<Requirement>();
        var nodes = element.sequence(key);
        for (int i = 0; i < nodes.size(); i++) {
            var part = read(element, nodes.get(i), element.path() + "/" + key + "/" + i);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static @Nullable Requirement needs(@Nullable MaterialCode material, String title, YamlObject element) {
        return material == null ? null : new Requirement.Needs(material, title, element.source());
    }
}
