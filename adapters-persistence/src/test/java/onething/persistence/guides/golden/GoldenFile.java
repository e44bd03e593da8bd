package onething.persistence.guides.golden;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import onething.domain.code.MatterCode;
import onething.persistence.guides.golden.GoldenCase.Change;
import onething.persistence.guides.golden.GoldenCase.Expected;
import onething.persistence.guides.golden.GoldenCase.ExpectedClock;
import onething.persistence.guides.golden.GoldenCase.Step;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads the files of golden cases. An unknown key is an error.
final class GoldenFile {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFile() {}

    static List<GoldenCase> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().flatMap(file -> cases(text(file)).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<GoldenCase> cases(String yaml) {
        var file = entries(allText().load(yaml), "guide", "matter", "cases");
        return list(file.get("cases")).stream()
                .map(each -> aCase(text(file, "guide"), text(file, "matter"), each))
                .toList();
    }

    /// Days and numbers are text like everything else.
    private static Yaml allText() {
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none
            }
        });
    }

    private static GoldenCase aCase(String guide, String matter, Object node) {
        var entries = entries(
                node, "name", "submitted", "answers", "waits-for", "steps", "seen", "expected", "since-versions");
        var expected = entries(entries.get("expected"), "standing", "stage", "clocks");
        return new GoldenCase(
                guide,
                new MatterCode(matter),
                text(entries, "name"),
                LocalDateTime.parse(text(entries, "submitted")),
                texts(entries, "answers"),
                optional(entries, "waits-for").map(MatterCode::new),
                steps(entries),
                optional(entries, "seen").map(LocalDateTime::parse),
                new Expected(
                        text(expected, "standing"),
                        text(expected, "stage"),
                        clocks(expected).entrySet().stream()
                                .collect(toMap(
                                        Map.Entry::getKey,
                                        clock -> clock.getValue().orElseThrow()))),
                list(entries.getOrDefault("since-versions", List.of())).stream()
                        .map(GoldenFile::change)
                        .toList());
    }

    private static Change change(Object node) {
        var entries = entries(node, "version", "source", "steps", "standing", "stage", "clocks");
        return new Change(
                Integer.parseInt(text(entries, "version")),
                text(entries, "source"),
                optional(entries, "steps", _ -> steps(entries)),
                optional(entries, "standing"),
                optional(entries, "stage"),
                clocks(entries));
    }

    private static List<Step> steps(Map<String, Object> entries) {
        return list(entries.get("steps")).stream()
                .map(each -> entries(each, "at", "do", "ground", "outcome", "exam", "inputs"))
                .map(step -> new Step(
                        LocalDateTime.parse(text(step, "at")),
                        text(step, "do"),
                        optional(step, "ground"),
                        optional(step, "outcome"),
                        optional(step, "exam"),
                        texts(step, "inputs")))
                .toList();
    }

    private static Map<String, Optional<ExpectedClock>> clocks(Map<String, Object> entries) {
        var clocks = new TreeMap<String, Optional<ExpectedClock>>();
        ((Map<?, ?>) entries.getOrDefault("clocks", Map.of()))
                .forEach((code, clock) -> clocks.put(String.valueOf(code), clock(clock)));
        return clocks;
    }

    private static Optional<ExpectedClock> clock(Object node) {
        if (node.equals("none")) {
            return Optional.empty();
        }
        var entries = entries(node, "promise", "law", "outcome", "counted");
        return Optional.of(new ExpectedClock(
                optional(entries, "promise").map(GoldenFile::moment).orElse(null),
                optional(entries, "law").map(GoldenFile::moment).orElse(null),
                text(entries, "outcome"),
                text(entries, "counted")));
    }

    /// A day, or a moment for a period of hours.
    private static String moment(String text) {
        return text.contains("T")
                ? LocalDateTime.parse(text).toString()
                : LocalDate.parse(text).toString();
    }

    private static Map<String, Object> entries(Object node, String... known) {
        var entries = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) node).forEach((key, value) -> entries.put(String.valueOf(key), value));
        if (!Set.of(known).containsAll(entries.keySet())) {
            throw new AssertionError("known keys are " + List.of(known) + ", not all of " + entries.keySet());
        }
        return entries;
    }

    private static List<?> list(Object node) {
        return (List<?>) node;
    }

    private static String text(Map<String, Object> entries, String key) {
        return optional(entries, key).orElseThrow(() -> new AssertionError(key + " is missing in " + entries));
    }

    private static Optional<String> optional(Map<String, Object> entries, String key) {
        return optional(entries, key, String::valueOf);
    }

    private static <T> Optional<T> optional(Map<String, Object> entries, String key, Function<Object, T> read) {
        return Optional.ofNullable(entries.get(key)).map(read);
    }

    private static Map<String, String> texts(Map<String, Object> entries, String key) {
        return ((Map<?, ?>) entries.getOrDefault(key, Map.of()))
                .entrySet().stream()
                        .collect(toMap(
                                entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue())));
    }
}
