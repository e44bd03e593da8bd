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
import org.yaml.snakeyaml.nodes.SequenceNode;

/// What is wrong with a guide, and where everything in it stands.
///
/// A path in a guide names things that have a code by it, and others by their index:
/// `/matters/injury-determination/prerequisites/0`.
public final class GuideFaults {

    private final List<Fault> faults = new ArrayList<>();

    /// By their places: what several matters share is read for each of them, and assumed once.
    private final Map<SourceLocation, Assumption> assumptions = new LinkedHashMap<>();
    private final Map<String, SourceLocation> places = new HashMap<>();
    private final Map<Node, String> files = new IdentityHashMap<>();

    /// Paths at which something could not be read, so that what stands there is not what was meant.
    private final Set<String> unreadable = new HashSet<>();

    /// Remembers the nodes of a file, so that each can tell where it stands, wherever it is used.
    ///
    /// @return whether the file can be read: a node that refers to itself is a finding
    boolean register(Node node, String file) {
        return register(node, file, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /// @param around the nodes that this one stands in
    private boolean register(Node node, String file, Set<Node> around) {
        boolean seen = files.put(node, file) != null;
        if (seen && !around.contains(node)) {
            return true;
        }
        if (!around.add(node)) {
            fault(node, "", "recursive", "refers to itself");
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

    /// Remembers where a path stands. Where two things bear one code, the later place is the one to
    /// look at.
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

    /// Adds what a check of the whole guide found, each with its place. What merely follows from
    /// something that could
    /// not be read is left out.
    public void add(List<Fault> found) {
        for (var fault : found) {
            if (unreadable.stream().noneMatch(path -> isWithin(path, fault.path()))) {
                faults.add(new Fault(nearest(fault.path()) + " " + fault.path(), fault.rule(), fault.detail()));
            }
        }
    }

    /// Remembers what is assumed there, as long as it is no more than assumed.
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
