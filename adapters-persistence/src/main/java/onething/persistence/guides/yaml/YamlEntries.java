package onething.persistence.guides.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/// The entries of a map by their keys. Entries that `<<` merges in do not replace the map's own.
final class YamlEntries {

    private final GuideFaults guideFaults;
    private final String path;
    private final Map<String, NodeTuple> byKey = new LinkedHashMap<>();

    private YamlEntries(GuideFaults guideFaults, String path) {
        this.guideFaults = guideFaults;
        this.path = path;
    }

    /// The entries of a node. A node that is no map has none, and is a fault.
    static Map<String, NodeTuple> of(Node node, GuideFaults guideFaults, String path) {
        var entries = new YamlEntries(guideFaults, path);
        if (node instanceof MappingNode mapping) {
            entries.addOwn(mapping);
            entries.addMerged(mapping);
        } else {
            guideFaults.fault(node, path, "wrong-type", "应为键值表");
        }
        return entries.byKey;
    }

    private void addOwn(MappingNode mapping) {
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                guideFaults.fault(entry.getKeyNode(), path, "wrong-type", "键应为一个词");
            } else if (!isMerge(entry) && byKey.put(key.getValue(), entry) != null) {
                guideFaults.fault(key, path + "/" + key.getValue(), "duplicate-key", key.getValue() + "在此重复");
            }
        }
    }

    private void addMerged(MappingNode mapping) {
        for (var entry : mapping.getValue()) {
            if (isMerge(entry)) {
                of(entry.getValueNode(), guideFaults, path).forEach(byKey::putIfAbsent);
            }
        }
    }

    private static boolean isMerge(NodeTuple entry) {
        return entry.getKeyNode().getTag().equals(Tag.MERGE);
    }
}
