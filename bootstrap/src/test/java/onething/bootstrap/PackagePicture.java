package onething.bootstrap;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A Mermaid picture of the packages below one package, drawn from the compiled classes.
///
/// An arrow says: uses. An arrow that follows from two others is left out, so the picture shows the layers and
/// not each import: a package may use every package that it reaches along the arrows.
final class PackagePicture {

    private final String top;
    private final SortedMap<String, SortedSet<String>> uses = new TreeMap<>();

    /// @param boxOf a package's name below `top` to the box it is drawn in; an empty text leaves it out
    PackagePicture(JavaClasses classes, String top, UnaryOperator<String> boxOf) {
        this.top = top;
        for (var type : classes) {
            var from = box(type, boxOf);
            if (!from.isEmpty()) {
                uses.computeIfAbsent(from, _ -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(target -> box(target, boxOf))
                        .filter(target -> !target.isEmpty() && !target.equals(from))
                        .forEach(uses.get(from)::add);
            }
        }
    }

    String drawn() {
        var boxes = uses.keySet().stream().map("    %1$s"::formatted);
        var arrows = uses.entrySet().stream()
                .flatMap(from -> from.getValue().stream()
                        .filter(to -> !isReachedAlongOthers(from.getKey(), to))
                        .map(to -> "    %s --> %s".formatted(from.getKey(), to)));
        return Stream.concat(boxes, arrows).collect(joining("\n", "```mermaid\nflowchart TD\n", "\n```\n"));
    }

    private boolean isReachedAlongOthers(String from, String to) {
        return uses.get(from).stream().anyMatch(other -> !other.equals(to) && reaches(other, to));
    }

    private boolean reaches(String from, String to) {
        return from.equals(to)
                || uses.getOrDefault(from, new TreeSet<>()).stream().anyMatch(next -> reaches(next, to));
    }

    private String box(JavaClass type, UnaryOperator<String> boxOf) {
        var name = type.getPackageName();
        return name.startsWith(top + ".") ? boxOf.apply(name.substring(top.length() + 1)) : "";
    }
}
