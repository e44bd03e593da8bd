package onething.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onething.bootstrap.journey.Asking;
import onething.bootstrap.journey.access.Decisions;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Operation;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Every text that people write, by the contract: a text with one character too many, or one that is too
/// long as sent though little of it is visible, is refused with the limit in words. So the limit of the
/// contract is the one that the service checks, for every member of every request.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("thorough")
class TextLengthTest extends WholeSystem {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CHARACTERS = "x-characters";
    private static final String A_CODE = "wage-slip";
    private static final List<String> WHO = List.of("applicant", "officer", "approver", "administrator");
    private static final Map<String, String> ACCOUNTS =
            Map.of("applicant", "lina", "officer", "inspector", "approver", "inspector-head", "administrator", "admin");

    /// A face sign-in is refused before its name is read, because the sign-in of the example is unknown.
    private static final List<String> NOT_READ = List.of("beginFaceSignIn");

    private final Map<String, Person> people = new LinkedHashMap<>();
    private JsonNode contract;

    @BeforeAll
    void everybodySignsIn() {
        contract =
                Person.stranger(service()).get("/api/v1/openapi.json").is(200).body();
        ACCOUNTS.forEach((who, account) -> people.put(who, Person.signedIn(service(), account)));
    }

    @TestFactory
    Stream<DynamicTest> aTextThatIsTooLongIsRefusedWithTheLimitOfTheContract() {
        return Operation.all(contract).stream()
                .filter(operation -> !NOT_READ.contains(operation.name()))
                .flatMap(operation -> texts(schemaOf(operation)).stream()
                        .map(text -> dynamicTest(operation.name() + " " + text.pointer(), () -> {
                            var right = operation.rightly(Map.of());
                            assertTooLong(send(operation, right, text, "长".repeat(text.limit() + 1)), text);
                            assertTooLong(send(operation, right, text, "长" + "\u200b".repeat(4 * text.limit())), text);
                        })));
    }

    private static void assertTooLong(Answer answer, LimitedText text) {
        var faults = answer.is(422).body().at("/faults").valueStream().toList();

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.at("/path").asString()).isEqualTo(text.pointer());
            assertThat(fault.at("/rule").asString()).isEqualTo("too-long");
            assertThat(fault.at("/detail").asString()).contains("不超过" + text.limit() + "个字");
        });
    }

    private Answer send(Operation operation, Asking right, LimitedText text, String words) {
        var body = with(JSON.readTree(right.body()), schemaOf(operation), text.steps(), words);
        var path = right.path();
        for (var variable : right.variables().entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return people.get(Decisions.read().firstWhoMay(operation.name(), WHO).orElseThrow())
                .send(right.method(), path, right.headers(), BodyPublishers.ofString(body.toString()));
    }

    /// The texts with a limit inside the schema. An answer of a form is left out: its limit is the form's.
    private List<LimitedText> texts(JsonNode schema) {
        var found = new ArrayList<LimitedText>();
        find(schema, List.of(), found);
        return found;
    }

    private void find(JsonNode reference, List<String> steps, List<LimitedText> found) {
        var schema = dereferenced(reference);
        if (schema.has(CHARACTERS) && schema.has("type")) {
            found.add(new LimitedText(steps, schema.get(CHARACTERS).asInt()));
        }
        schema.path("properties")
                .properties()
                .forEach(member -> find(member.getValue(), and(steps, member.getKey()), found));
        if (schema.has("items")) {
            find(schema.get("items"), and(steps, "0"), found);
        }
        if (schema.path("additionalProperties").isObject()) {
            find(schema.get("additionalProperties"), and(steps, A_CODE), found);
        }
    }

    /// The body with the text at that place, and with what is required around it.
    private JsonNode with(JsonNode body, JsonNode reference, List<String> steps, String words) {
        if (steps.isEmpty()) {
            return JsonNodeFactory.instance.stringNode(words);
        }
        var schema = dereferenced(reference);
        var step = steps.getFirst();
        var inner = steps.subList(1, steps.size());
        if (schema.has("items")) {
            var item = schema.get("items");
            return JsonNodeFactory.instance.arrayNode().add(with(sample(item), item, inner, words));
        }
        var member = schema.path("properties").has(step)
                ? schema.get("properties").get(step)
                : schema.get("additionalProperties");
        var changed = ((ObjectNode) body).deepCopy();
        changed.set(step, with(changed.has(step) ? changed.get(step) : sample(member), member, inner, words));
        return changed;
    }

    private JsonNode sample(JsonNode reference) {
        var schema = dereferenced(reference);
        if (schema.path("type").asString("").equals("object")) {
            var sample = JsonNodeFactory.instance.objectNode();
            schema.path("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .forEach(name ->
                            sample.set(name, sample(schema.get("properties").get(name))));
            return sample;
        }
        var known = schema.has("enum") ? schema.get("enum") : schema.path("examples");
        return known.isEmpty() ? JsonNodeFactory.instance.stringNode("甲") : known.get(0);
    }

    private JsonNode schemaOf(Operation operation) {
        return operation.jsonBody().path("schema");
    }

    private JsonNode dereferenced(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static List<String> and(List<String> steps, String step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }

    /// @param steps the members on the way to it
    private record LimitedText(List<String> steps, int limit) {

        String pointer() {
            return "/" + String.join("/", steps);
        }
    }
}
