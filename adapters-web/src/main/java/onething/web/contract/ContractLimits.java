package onething.web.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onething.domain.text.Tidy;
import org.jspecify.annotations.Nullable;

/// The largest length of the texts and lists of a response, and the largest numbers, where the contract
/// itself does not state them. Requests have their limits in the contract, because the service checks
/// them.
final class ContractLimits {

    /// How many characters a text that people write may have, as people count them. JSON Schema counts code
    /// points, of which one character may have several, so `maxLength` is derived from it.
    static final String CHARACTERS = "x-characters";

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LIST = 10_000;

    /// The largest whole number that every JSON reader keeps exactly.
    private static final long LARGEST_NUMBER = (1L << 53) - 1;

    private static final Set<String> NO_SCHEMAS = Set.of("example", "examples", "enum", "const", "default", "required");
    private static final Set<String> LIMITS_OF_TEXT = Set.of("maxLength", "enum", "const");

    /// The largest length of a text, by its format.
    private static final Map<String, Integer> LENGTHS =
            Map.of("uuid", 36, "date", 10, "date-time", 40, "uri", 4_096, "uri-reference", 4_096, "password", 256);

    private final Map<String, @Nullable Object> document;
    private final Set<String> sent = new HashSet<>();

    ContractLimits(Map<String, @Nullable Object> document) {
        this.document = document;
    }

    void fill() {
        operations().forEach(operation -> {
            findSent(operation.get("requestBody"));
            findSent(operation.get("parameters"));
        });
        limitByFormat(document);
        operations().forEach(operation -> limit(operation.get("responses")));
        var components = asMap(document.get("components"));
        asMap(components.get("responses")).values().forEach(this::limit);
        asMap(components.get("headers")).values().forEach(this::limit);
        asMap(components.get("schemas")).forEach((name, schema) -> {
            if (!sent.contains("#/components/schemas/" + name)) {
                limit(schema);
            }
        });
    }

    private List<Map<String, Object>> operations() {
        return asMap(document.get("paths")).values().stream()
                .flatMap(path -> asMap(path).entrySet().stream())
                .filter(entry -> Contract.METHODS.contains(entry.getKey()))
                .map(entry -> asMap(entry.getValue()))
                .toList();
    }

    private void findSent(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference && sent.add(reference)) {
                findSent(referred(reference));
            }
            map.values().forEach(this::findSent);
        } else if (node instanceof Collection<?> all) {
            all.forEach(this::findSent);
        }
    }

    private @Nullable Object referred(String reference) {
        @Nullable Object node = document;
        for (var step : reference.substring(2).split("/")) {
            node = asMap(node).get(step);
        }
        return node;
    }

    private void limitByFormat(@Nullable Object node) {
        if (node instanceof Map<?, ?>) {
            var schema = asMap(node);
            if (schema.get(CHARACTERS) instanceof Integer characters) {
                schema.put("maxLength", characters * Tidy.MAX_CODE_POINTS_PER_CHARACTER);
            }
            if (schema.get("format") instanceof String format && LENGTHS.containsKey(format)) {
                schema.putIfAbsent("maxLength", LENGTHS.get(format));
            }
            if (schema.get("maximum") instanceof Integer && "integer".equals(schema.get("type"))) {
                schema.putIfAbsent("format", "int32");
            }
            schema.entrySet().stream()
                    .filter(member -> !NO_SCHEMAS.contains(member.getKey()))
                    .map(Map.Entry::getValue)
                    .toList()
                    .forEach(this::limitByFormat);
        } else if (node instanceof Collection<?> all) {
            all.forEach(this::limitByFormat);
        }
    }

    private void limit(@Nullable Object node) {
        if (node instanceof Map<?, ?>) {
            var schema = asMap(node);
            limitBy(schema.get("type"), schema);
            schema.entrySet().stream()
                    .filter(member -> !NO_SCHEMAS.contains(member.getKey()))
                    .map(Map.Entry::getValue)
                    .toList()
                    .forEach(this::limit);
        } else if (node instanceof Collection<?> all) {
            all.forEach(this::limit);
        }
    }

    private static void limitBy(@Nullable Object type, Map<String, Object> schema) {
        var types = type instanceof Collection<?> several ? several : type == null ? List.of() : List.of(type);
        if (types.contains("string") && schema.keySet().stream().noneMatch(LIMITS_OF_TEXT::contains)) {
            schema.put("maxLength", LONGEST_TEXT);
        }
        if (types.contains("array")) {
            schema.putIfAbsent("maxItems", LONGEST_LIST);
        }
        if (types.contains("integer") && !schema.containsKey("enum")) {
            schema.putIfAbsent("format", "int64");
            schema.putIfAbsent("minimum", -LARGEST_NUMBER);
            schema.putIfAbsent("maximum", LARGEST_NUMBER);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
