package onething.persistence.guides.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onething.domain.guide.Assumption;
import onething.domain.refusal.Fault;
import onething.domain.source.Source;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The faults of a guide, and the place of everything in it.
///
/// A path in a guide names an element by its code, and an element without a code by its index:
/// `/matters/injury-determination/prerequisites/0`.
public final class GuideFaults {

    private final List<Fault> faults = new ArrayList<>();

    /// By their places. What several matters share is read for each of them, and listed as one
    /// assumption.
    private final Map<SourceLocation, Assumption> assumptions = new LinkedHashMap<>();
    private final Map<String, SourceLocation> places = new HashMap<>();
    private final Map<Node, String> files = new IdentityHashMap<>();

    private final Map<String, String> texts = new LinkedHashMap<>();

    private final Amendables amendables = new Amendables(node -> files.getOrDefault(node, ""));

    /// Paths at which something could not be read. The value there is only a placeholder.
    private final Set<String> unreadable = new HashSet<>();

    /// Records the place of every node of a file, for every use of the node.
    ///
    /// @return whether the file can be read: a node that refers to itself is a fault
    boolean register(Node node, String file) {
        return register(node, file, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /// @param around the nodes that contain this one
    private boolean register(Node node, String file, Set<Node> around) {
        boolean seen = files.put(node, file) != null;
        if (seen && !around.contains(node)) {
            return true;
        }
        if (!around.add(node)) {
            fault(node, "", "recursive", "引用了自己");
            return false;
        }
        boolean finite = switch (node) {
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .allMatch(entry -> register(entry.getKeyNode(), file, around)
                                && register(entry.getValueNode(), file, around));
            case SequenceNode sequence -> sequence.getValue().stream().allMatch(each -> register(each, file, around));
            default -> true;
        };
        around.remove(node);
        return finite;
    }

    SourceLocation placeOf(Node node) {
        var mark = node.getStartMark();
        return new SourceLocation(files.getOrDefault(node, ""), mark.getLine() + 1, mark.getColumn() + 1);
    }

    /// Records the text of a file.
    void text(String file, String text) {
        texts.put(file, text);
    }

    /// The files that were read, by their names.
    public Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    /// Where the readers record what an administrator can amend.
    Amendables amending() {
        return amendables;
    }

    /// What an administrator can amend, in the order of the files.
    public List<Amendable> amendables() {
        return amendables.all();
    }

    /// Records the place of a path. Where two elements have one code, the later place counts.
    public void at(String path, Node node) {
        places.put(path, placeOf(node));
    }

    public void fault(Node node, String path, String rule, String detail) {
        unreadable.add(path);
        fault(placeOf(node), path, rule, detail);
    }

    public void fault(SourceLocation location, String path, String rule, String detail) {
        faults.add(new Fault(location + " " + path, rule, detail));
    }

    /// Adds the faults that a check of the whole guide found, each with its place. It leaves out those
    /// that only follow from something that could not be read.
    public void add(List<Fault> found) {
        for (var fault : found) {
            if (unreadable.stream().noneMatch(path -> isWithin(path, fault.path()))) {
                faults.add(new Fault(nearest(fault.path()) + " " + fault.path(), fault.rule(), fault.detail()));
            }
        }
    }

    /// Records the assumption at this place, if the source is only an assumption.
    void source(Node node, String path, Source source) {
        boolean assumed = switch (source.provenance()) {
            case INFERRED, LOCAL -> true;
            case GUIDE, STATUTE -> false;
        };
        if (assumed) {
            var location = placeOf(node);
            assumptions.putIfAbsent(location, new Assumption(location.toString(), path, source));
        }
    }

    public List<Assumption> assumptions() {
        return List.copyOf(assumptions.values());
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + "/") || outer.startsWith(path + "/");
    }

    private SourceLocation nearest(String path) {
        for (var each = path; !each.isEmpty(); each = each.substring(0, each.lastIndexOf('/'))) {
            var location = places.get(each);
            if (location != null) {
                return location;
            }
        }
        return places.getOrDefault("", new SourceLocation("", 1, 1));
    }
}
