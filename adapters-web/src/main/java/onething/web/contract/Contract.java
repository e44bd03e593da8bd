package onething.web.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The contract as one document, joined from one file per subject.
///
/// A reference between files, such as `bundle.yaml#/schemas/Bundle`, becomes a reference to the
/// document's own components. A reference to a path is replaced by the path itself. Two files may not use
/// one name for two things. Rules add what every operation can answer, and how long the texts and lists
/// of a response can be.
final class Contract {

    private static final Set<String> COMPONENTS = Set.of("schemas", "responses", "parameters", "headers");
    private static final String ROOT = "openapi.yaml";
    private static final String EVERY_OPERATION = "every-operation.yaml";

    /// The methods that an operation of the document can have.
    static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private static final Map<String, @Nullable Object> DOCUMENT = Collections.unmodifiableMap(new Contract().whole());

    private final Map<String, Map<String, Object>> files = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, Map<String, @Nullable Object>> components = new TreeMap<>();

    private Contract() {}

    /// The document, for reading. A document with gaps stops the start, since only a build fault can cause it.
    static Map<String, @Nullable Object> document() {
        return DOCUMENT;
    }

    private Map<String, @Nullable Object> whole() {
        var document = new LinkedHashMap<String, @Nullable Object>();
        file(ROOT).forEach((key, value) -> document.put(key, resolved(value, ROOT)));
        asMap(document.get("paths")).values().forEach(path -> asMap(path).forEach(this::completed));
        var own = new LinkedHashMap<String, @Nullable Object>(asMap(document.get("components")));
        own.putAll(components);
        document.put("components", own);
        new ContractLimits(document).fill();
        return document;
    }

    /// Adds the answers that every operation of its kind has, where the operation itself does not list
    /// them.
    private void completed(String method, @Nullable Object node) {
        if (!METHODS.contains(method)) {
            return;
        }
        var operation = asMap(node);
        var answers = new TreeMap<>(asMap(operation.get("responses")));
        addTo(answers, "anyOperation");
        if (operation.containsKey("requestBody")) {
            addTo(answers, "withBody");
        }
        if (!List.of().equals(operation.get("security"))) {
            addTo(answers, "withToken");
        }
        operation.put("responses", answers);
    }

    private void addTo(Map<String, Object> answers, String kind) {
        asMap(file(EVERY_OPERATION).get(kind))
                .forEach((status, answer) ->
                        answers.putIfAbsent(status, Objects.requireNonNull(resolved(answer, EVERY_OPERATION))));
    }

    private @Nullable Object resolved(@Nullable Object node, String file) {
        return switch (node) {
            case Map<?, ?> map when map.get("$ref") instanceof String reference -> followed(map, reference, file);
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, value) -> copy.put(String.valueOf(key), resolved(value, file)));
                yield copy;
            }
            case List<?> list -> list.stream().map(each -> resolved(each, file)).toList();
            case null, default -> node;
        };
    }

    private @Nullable Object followed(Map<?, ?> map, String reference, String file) {
        int hash = reference.indexOf('#');
        var home = hash == 0 ? file : reference.substring(0, hash);
        var steps = reference.substring(hash + 2).split("/");
        var kind = steps[0];
        var name = steps[1];
        if (!COMPONENTS.contains(kind)) {
            return resolved(target(home, kind, name), home);
        }
        hoist(kind, name, home);
        var copy = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), resolved(value, file)));
        copy.put("$ref", "#/components/" + kind + "/" + name);
        return copy;
    }

    private void hoist(String kind, String name, String home) {
        var earlier = homes.putIfAbsent(kind + "/" + name, home);
        if (earlier == null) {
            var resolved = resolved(target(home, kind, name), home);
            components.computeIfAbsent(kind, _ -> new TreeMap<>()).put(name, resolved);
        } else if (!earlier.equals(home)) {
            throw new IllegalStateException(kind + "/" + name + " stands in " + earlier + " and in " + home);
        }
    }

    private Object target(String file, String kind, String name) {
        var target = asMap(file(file).get(kind)).get(name);
        if (target == null) {
            throw new IllegalStateException("the contract has no " + file + "#/" + kind + "/" + name);
        }
        return target;
    }

    private Map<String, Object> file(String name) {
        return files.computeIfAbsent(name, Contract::read);
    }

    private static Map<String, Object> read(String name) {
        try (var file = Contract.class.getResourceAsStream("/openapi/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the contract lacks openapi/" + name);
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
