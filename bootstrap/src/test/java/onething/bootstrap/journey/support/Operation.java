package onething.bootstrap.journey.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.bootstrap.journey.Asking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One operation of the contract. It sends itself with the parameters and the body of the contract's
/// examples, about a given case.
public final class Operation {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode contract;
    private final String path;
    private final String method;
    private final JsonNode operation;

    private Operation(JsonNode contract, String path, String method) {
        this.contract = contract;
        this.path = path;
        this.method = method;
        this.operation = contract.at("/paths").get(path).get(method);
    }

    public static List<Operation> all(JsonNode contract) {
        return contract.at("/paths").propertyNames().stream()
                .flatMap(path -> contract.at("/paths").get(path).propertyNames().stream()
                        .filter(METHODS::contains)
                        .map(method -> new Operation(contract, path, method)))
                .toList();
    }

    public String name() {
        return operation.at("/operationId").asString();
    }

    public boolean isRead() {
        return method.equals("get");
    }

    public boolean isForAnyone() {
        return operation.has("security") && operation.get("security").isEmpty();
    }

    public boolean isAbout(String thing) {
        return path.contains("{" + thing + "}");
    }

    /// A stream would go on; it is asked to end after what there is now.
    public boolean isStream() {
        return operation.at("/responses/200/content").has("text/event-stream");
    }

    /// @param about the ids of the case, by their names in the contract's paths
    public Answer askedBy(Person caller, Map<String, String> about) {
        var asking = isOAuths() ? caller.signedOut() : caller;
        return asking.send(method.toUpperCase(Locale.ROOT), address(about), headers(), body(about));
    }

    /// The correct request, so that a test can put one mistake into it.
    public Asking rightly(Map<String, String> about) {
        var variables = new LinkedHashMap<String, String>();
        for (JsonNode parameter : parameters("path")) {
            var name = parameter.at("/name").asString();
            variables.put(name, URLEncoder.encode(about.getOrDefault(name, example(parameter)), UTF_8));
        }
        var query = new LinkedHashMap<String, String>();
        parameters("query").stream()
                .filter(parameter -> parameter.at("/required").asBoolean(false))
                .forEach(parameter ->
                        query.put(parameter.at("/name").asString(), URLEncoder.encode(example(parameter), UTF_8)));
        if (isStream()) {
            query.put("wait", "0");
        }
        return new Asking(
                method.toUpperCase(Locale.ROOT),
                path,
                variables,
                query,
                headers(),
                List.of(),
                text(about).getBytes(UTF_8));
    }

    public List<String> parameterNames(String in) {
        return parameters(in).stream()
                .map(parameter -> parameter.at("/name").asString())
                .toList();
    }

    /// The numbers of its address that have bounds.
    public List<Bounded> numbers() {
        return Stream.of("path", "query")
                .flatMap(in -> parameters(in).stream()
                        .filter(parameter -> parameter.at("/schema/minimum").isNumber()
                                && parameter.at("/schema/maximum").isNumber())
                        .map(parameter -> new Bounded(
                                parameter.at("/name").asString(),
                                in.equals("path"),
                                parameter.at("/schema/minimum").asLong(),
                                parameter.at("/schema/maximum").asLong())))
                .toList();
    }

    public record Bounded(String name, boolean inPath, long least, long most) {}

    /// What the contract says of a body in JSON; a missing node if the operation takes none.
    public JsonNode jsonBody() {
        var content = operation.at("/requestBody/content");
        return content.has("application/json")
                ? content.get("application/json")
                : content.path("application/merge-patch+json");
    }

    /// In OAuth's operations `Authorization` is for the client's own secret (RFC 6749 §2.3.1), so no
    /// token is sent.
    private boolean isOAuths() {
        return operation.has("requestBody") && contentType().equals(FORM);
    }

    private String address(Map<String, String> about) {
        var address = path;
        for (JsonNode parameter : parameters("path")) {
            var name = parameter.at("/name").asString();
            address = address.replace("{" + name + "}", about.getOrDefault(name, example(parameter)));
        }
        var query = parameters("query").stream()
                .filter(parameter -> parameter.at("/required").asBoolean(false))
                .map(parameter -> parameter.at("/name").asString() + "=" + URLEncoder.encode(example(parameter), UTF_8))
                .collect(Collectors.joining("&"));
        var all = isStream() ? "wait=0" : query;
        return all.isEmpty() ? address : address + "?" + all;
    }

    /// Sends a version that does not exist. A caller with the right gets that answer, and nothing
    /// changes.
    private Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        parameters("header").stream()
                .filter(parameter -> parameter.at("/required").asBoolean(false))
                .forEach(parameter -> headers.put(parameter.at("/name").asString(), example(parameter)));
        headers.computeIfPresent("If-Match", (_, _) -> "\"987654321\"");
        headers.computeIfPresent("Idempotency-Key", (_, _) -> UUID.randomUUID().toString());
        if (operation.has("requestBody")) {
            headers.put("Content-Type", contentType());
        }
        return headers;
    }

    private BodyPublisher body(Map<String, String> about) {
        return operation.has("requestBody") ? BodyPublishers.ofString(text(about)) : BodyPublishers.noBody();
    }

    private String text(Map<String, String> about) {
        if (!operation.has("requestBody")) {
            return "";
        }
        return switch (contentType()) {
            case "application/pdf" -> Applicant.aPdf("matrix");
            case FORM -> form(bodyExample());
            default -> about(bodyExample(), about).toString();
        };
    }

    /// Puts the ids of the case into the body; codes of the guide stay unchanged. An account can be added once, so
    /// each request adds another.
    private JsonNode about(JsonNode example, Map<String, String> about) {
        if (example instanceof ObjectNode body) {
            if (name().equals("addStaff")) {
                body.put("account", "new-" + UUID.randomUUID());
            }
            about.forEach((name, id) -> {
                if (ID.matcher(body.path(name).asString("")).matches()) {
                    body.put(name, id);
                }
            });
        }
        return example;
    }

    private String contentType() {
        var offered = operation.at("/requestBody/content").propertyNames();
        return offered.contains("application/pdf")
                ? "application/pdf"
                : offered.iterator().next();
    }

    private JsonNode bodyExample() {
        return exampleOf(operation.at("/requestBody/content").get(contentType()), "body");
    }

    private static String form(JsonNode example) {
        return example.properties().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue().asString(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private List<JsonNode> parameters(String in) {
        return Stream.concat(
                        contract.at("/paths").get(path).path("parameters").valueStream(),
                        operation.path("parameters").valueStream())
                .map(this::dereferenced)
                .filter(parameter -> parameter.at("/in").asString().equals(in))
                .toList();
    }

    private String example(JsonNode parameter) {
        var example = exampleOf(parameter, parameter.at("/name").asString());
        return example.isArray()
                ? example.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : example.asString();
    }

    private JsonNode exampleOf(JsonNode operation, String what) {
        if (operation.has("example")) {
            return operation.get("example");
        }
        var examples = operation.path("examples");
        if (examples.isEmpty()) {
            throw new AssertionError("the contract gives no example for " + what + " of " + name());
        }
        return dereferenced(examples.iterator().next()).get("value");
    }

    private JsonNode dereferenced(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asString().substring(1)) : node;
    }

    @Override
    public String toString() {
        return name();
    }
}
