package onething.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import onething.web.json.ApiJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Checks every response of a test against the contract: its status is documented, and its body fits the
/// schema. Only a request for no operation, such as a method that a path does not have, may get an
/// undocumented status.
public final class Conformity implements Consumer<EntityExchangeResult<?>> {

    private static final ObjectNode DOCUMENT = ApiJson.mapper().valueToTree(Contract.document());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();
    private static final List<PathPattern> PATHS = DOCUMENT.get("paths").propertyNames().stream()
            .map(PathPatternParser.defaultInstance::parse)
            .sorted(Comparator.naturalOrder())
            .toList();

    @Override
    public void accept(EntityExchangeResult<?> result) {
        assertThat(path(result.getUrl().getRawPath()))
                .as("%s is in the contract", result.getUrl())
                .isPresent();
        hold(
                result.getMethod().name(),
                result.getUrl().getRawPath(),
                result.getStatus().value(),
                result.getResponseHeaders().getContentType(),
                result.getResponseBodyContent());
    }

    /// Fails where the response of an operation is not in the contract. Requests for no operation pass.
    public static void hold(
            String method, String rawPath, int status, @Nullable MediaType type, byte @Nullable [] body) {
        var operation = path(rawPath).map(path -> "#/paths/" + pointer(path) + "/" + named(method));
        if (status == 405 || operation.isEmpty() || at(operation.get()).isMissingNode()) {
            return;
        }
        var place = operation.get() + "/responses/" + status;
        var response = at(place);
        assertThat(response.isMissingNode())
                .as("%s %s answered %s, which the contract does not document", method, rawPath, status)
                .isFalse();
        if (response.has("$ref")) {
            place = response.get("$ref").asString();
            response = at(place);
        }
        if (type != null && body != null && body.length > 0) {
            fits(place, response.path("content"), type, body);
        }
    }

    private static void fits(String place, JsonNode content, MediaType type, byte[] body) {
        var named = content.has(plain(type)) ? plain(type) : "*/*";
        assertThat(content.has(named)).as("%s answers %s", place, type).isTrue();
        if (MediaType.APPLICATION_JSON.isCompatibleWith(type)
                || MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(type)) {
            var text = new String(body, StandardCharsets.UTF_8);
            var errors = schema(place + "/content/" + pointer(named) + "/schema")
                    .validate(ApiJson.mapper().readTree(text));
            assertThat(errors).as("%s%n%s", place, text).isEmpty();
        }
    }

    private static Schema schema(String place) {
        return READ.computeIfAbsent(place, _ -> {
            var rooted = DOCUMENT.deepCopy();
            rooted.put("$ref", place);
            return SCHEMAS.getSchema(rooted);
        });
    }

    private static JsonNode at(String place) {
        return DOCUMENT.at(place.substring(1));
    }

    private static Optional<String> path(String rawPath) {
        var asked = PathContainer.parsePath(rawPath);
        return PATHS.stream()
                .filter(pattern -> pattern.matches(asked))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    private static String named(String method) {
        return method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    }

    private static String plain(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
