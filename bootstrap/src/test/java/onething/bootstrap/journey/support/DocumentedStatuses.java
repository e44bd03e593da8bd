package onething.bootstrap.journey.support;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/// The statuses that the contract documents for each operation.
public final class DocumentedStatuses {

    private final List<Map.Entry<PathPattern, JsonNode>> paths;

    public DocumentedStatuses(JsonNode contract) {
        this.paths = contract.get("paths").properties().stream()
                .map(path -> Map.entry(PathPatternParser.defaultInstance.parse(path.getKey()), path.getValue()))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList();
    }

    /// A fault of ours counts as undocumented. A method that a path does not have belongs to no operation.
    public boolean lacks(SeenAnswer answer) {
        return answer.status() == 500
                || operation(answer)
                        .map(operation -> !operation.at("/responses").has(Integer.toString(answer.status())))
                        .orElse(false);
    }

    /// Whether the contract asks for a token, so that the answer may be about people.
    public boolean asksForAToken(SeenAnswer answer) {
        return operation(answer)
                .map(operation ->
                        !operation.has("security") || !operation.get("security").isEmpty())
                .orElse(false);
    }

    /// The operation's name in the contract; empty if the contract has none for this address and method.
    public Optional<String> operationOf(SeenAnswer answer) {
        return operation(answer).map(operation -> operation.at("/operationId").asString());
    }

    private Optional<JsonNode> operation(SeenAnswer answer) {
        var path = PathContainer.parsePath(answer.path());
        return paths.stream()
                .filter(each -> each.getKey().matches(path))
                .findFirst()
                .map(each -> each.getValue().path(answer.method()))
                .filter(operation -> !operation.isMissingNode());
    }
}
