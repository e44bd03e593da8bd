package onething.persistence.guides.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/// The entries of a map by their keys, with what `<<` merges in standing back behind the map's own.
final class YamlEntries {

    private final GuideFaults findings;
    private final String path;
    private final Map<String, NodeTuple> byKey = new LinkedHashMap<>();

    private YamlEntries(GuideFaults findings, String path) {
        this.findings = findings;
        this.path = path;
    }

    /// None, and a finding, where the node is no map.
    static Map<String, NodeTuple> of(Node node, GuideFaults findings, String path) {
        var entries = new YamlEntries(findings, path);
        if (node instanceof MappingNode mapping) {
            entries.addOwn(mapping);
            entries.addMerged(mapping);
        } else {
            findings.fault(node, path, "wrong-type", "a map is expected");
        }
        return entries.byKey;
    }

    private void addOwn(MappingNode mapping) {
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                findings.fault(entry.getKeyNode(), path, "wrong-type", "a key is a word");
            } else if (!isMerge(entry) && byKey.put(key.getValue(), entry) != null) {
                findings.fault(
                        key, path + "/" + key.getValue(), "duplicate-key", key.getValue() + " stands here twice");
            }
        }
    }

    private void addMerged(MappingNode mapping) {
        for (var entry : mapping.getValue()) {
            if (isMerge(entry)) {
                of(entry.getValueNode(), findings, path).forEach(byKey::putIfAbsent);
            }
        }
    }

    private static boolean isMerge(NodeTuple entry) {
        return entry.getKeyNode().getTag().equals(Tag.MERGE);
    }
}
