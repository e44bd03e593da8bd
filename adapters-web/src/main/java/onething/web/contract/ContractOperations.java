package onething.web.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.web.json.ApiJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/// Finds the contract's operation for a method and a path.
final class ContractOperations {

    private final List<Map.Entry<PathPattern, JsonNode>> paths;
    private final JsonNode document;

    ContractOperations(Map<String, ? extends @Nullable Object> contract) {
        this.document = ApiJson.mapper().valueToTree(contract);
        this.paths = document.get("paths").properties().stream()
                .map(path -> Map.entry(PathPatternParser.defaultInstance.parse(path.getKey()), path.getValue()))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList();
    }

    /// The query parameters that may be sent, with how many characters each may have. Empty where any may
    /// be, and where the contract does not know the operation.
    Optional<Map<String, Integer>> queryParameters(HttpMethod method, PathContainer path) {
        return paths.stream()
                .filter(each -> each.getKey().matches(path))
                .findFirst()
                .map(Map.Entry::getValue)
                .flatMap(item -> queryParameters(item, nameOf(method)));
    }

    private Optional<Map<String, Integer>> queryParameters(JsonNode item, String method) {
        var operation = item.path(method);
        if (operation.isMissingNode() || operation.path("x-further-parameters").asBoolean(false)) {
            return Optional.empty();
        }
        return Optional.of(Stream.concat(
                        item.path("parameters").valueStream(),
                        operation.path("parameters").valueStream())
                .map(this::dereferenced)
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .collect(Collectors.toUnmodifiableMap(
                        parameter -> parameter.path("name").asString(), this::longest)));
    }

    private int longest(JsonNode parameter) {
        return dereferenced(parameter.path("schema")).path("maxLength").asInt(Integer.MAX_VALUE);
    }

    private JsonNode dereferenced(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /// A path that takes `GET` also takes `HEAD`.
    private static String nameOf(HttpMethod method) {
        return method.equals(HttpMethod.HEAD) ? "get" : method.name().toLowerCase(Locale.ROOT);
    }
}
