package onething.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import onething.web.json.ApiJson;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Holds every answer of a test to the contract: the status is foreseen there, the body is of its schema. Faults of
/// ours (5xx), and what no path answers, are foreseen nowhere.
public final class Conformity implements Consumer<EntityExchangeResult<?>> {

    private static final ObjectNode DOCUMENT = ApiJson.mapper().valueToTree(Contract.document());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    @Override
    public void accept(EntityExchangeResult<?> result) {
        int status = result.getStatus().value();
        if (status >= 500 || status == 405) {
            return;
        }
        var method = result.getMethod().name().toLowerCase(Locale.ROOT);
        var place = "#/paths/" + pointer(path(result.getUrl())) + "/" + method + "/responses/" + status;
        var response = at(place);
        assertThat(response.isMissingNode())
                .as("%s is not foreseen by the contract", place)
                .isFalse();
        if (response.has("$ref")) {
            place = response.get("$ref").asString();
            response = at(place);
        }
        var type = result.getResponseHeaders().getContentType();
        byte[] body = result.getResponseBodyContent();
        if (type == null || body == null || body.length == 0) {
            return;
        }
        var content = response.path("content");
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

    private static String path(URI url) {
        var asked = PathContainer.parsePath(url.getRawPath());
        return DOCUMENT.get("paths").propertyNames().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .filter(pattern -> pattern.matches(asked))
                .min(Comparator.naturalOrder())
                .map(PathPattern::getPatternString)
                .orElseThrow(() -> new AssertionError(url.getPath() + " is not in the contract"));
    }

    private static String plain(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
