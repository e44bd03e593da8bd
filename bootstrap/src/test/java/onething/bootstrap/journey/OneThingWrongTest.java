package onething.bootstrap.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.bootstrap.journey.Asking.Wrong;
import onething.bootstrap.journey.access.Decisions;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Operation;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.PlatformIssuer;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import onething.web.contract.Conformity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Every operation of the contract, asked for with one thing wrong at a time: a blank or a NUL in the
/// address, half a character, a header that is not text, a missing body, each member of the body with
/// another type. The service never answers with a server error: the status is documented in the contract,
/// and the body has its schema.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneThingWrongTest extends WholeSystem {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LONG = "a".repeat(600);

    /// Encoded as in a URL.
    private static final Map<String, String> BAD_VALUES = Map.of(
            "a blank", "%20",
            "a NUL", "%00",
            "half a character", "%ED%A0%80",
            "Chinese", "%E9%94%AE",
            "a long text", LONG,
            "a negative number", "-1",
            "a number too large", "99999999999999999999",
            "a quote", "%27%22");

    private static final List<String> WHO =
            List.of("applicant", "officer", "approver", "administrator", "platform", "stranger");

    /// Operations whose failures would lock the other tests out of the applicant's account: a caller without the
    /// right sends them, or somebody who guesses in no other test.
    private static final Map<String, String> SENT_BY = Map.of(
            "changePassword", "platform",
            "readDeviceSignIn", "guesser",
            "decideDeviceSignIn", "guesser");

    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Integer, Integer> answered = new TreeMap<>();
    private Map<String, String> about;
    private List<Operation> operations;
    private Wire wire;

    @BeforeAll
    void aCaseAndItsCallers() {
        wire = new Wire(service());
        tokens.put("applicant", SigningIn.byPassword(service(), "lina"));
        tokens.put("officer", SigningIn.byPassword(service(), "inspector"));
        tokens.put("approver", SigningIn.byPassword(service(), "inspector-head"));
        tokens.put("administrator", SigningIn.byPassword(service(), "admin"));
        tokens.put("guesser", SigningIn.byPassword(service(), "zhouxiaoyan"));
        tokens.put("platform", PlatformIssuer.token());
        operations = Operation.all(
                Person.stranger(service()).get("/api/v1/openapi.json").is(200).body());
        var applicant = new Applicant(Person.withToken(service(), tokens.get("applicant")));
        var matter = applicant.submits("inspection-complaint").get("inspection-complaint");
        var bundle = applicant.sees(matter).text("/bundle");
        var material = applicant.person().get("/api/v1/bundles/" + bundle).text("/materials/0/id");
        about = Map.of("matter", matter, "bundle", bundle, "material", material);
    }

    @AfterAll
    void howOftenEachStatusWasAnswered() {
        wire.close();
        System.out.println("one thing wrong: " + answered);
    }

    @Tag("thorough")
    @TestFactory
    Stream<DynamicTest> everyWrongRequestIsAnsweredAsTheContractSays() {
        return wrongRequestsAreAnsweredAsTheContractSays(1);
    }

    /// Each operation meets other mistakes than its neighbours, so every kind of mistake is made.
    @TestFactory
    Stream<DynamicTest> aSampleOfTheWrongRequestsIsAnsweredAsTheContractSays() {
        return wrongRequestsAreAnsweredAsTheContractSays(8);
    }

    private Stream<DynamicTest> wrongRequestsAreAnsweredAsTheContractSays(int oneOf) {
        return operations.stream()
                .map(operation -> dynamicTest(operation.name(), () -> {
                    var right = operation.rightly(about);
                    var token = tokens.get(whoMay(operation));
                    var failures = oneOf(oneOf, operations.indexOf(operation), wrongs(operation, right))
                            .map(wrong -> failure(wrong, wrong.change().apply(right), token))
                            .filter(failure -> !failure.isEmpty())
                            .toList();

                    assertThat(failures).isEmpty();
                }));
    }

    /// Not 404 or 409: the number itself is wrong.
    @TestFactory
    Stream<DynamicTest> aNumberOutsideOfItsBoundsIsRefusedByItsName() {
        return operations.stream()
                .flatMap(operation -> operation.numbers().stream()
                        .flatMap(number -> Stream.of(number.least() - 1, number.most() + 1)
                                .map(value -> dynamicTest(operation.name() + " " + number.name() + "=" + value, () -> {
                                    var right = operation.rightly(about);
                                    var asking = number.inPath()
                                            ? right.withVariable(number.name(), Long.toString(value))
                                            : right.withQuery(number.name(), Long.toString(value));
                                    var reply = wire.send(asking.asSentBy(tokens.get(whoMay(operation))));

                                    assertThat(reply.status()).isEqualTo(400);
                                    assertThat(JSON.readTree(reply.body())
                                                    .at("/parameter")
                                                    .asString())
                                            .isEqualTo(number.name());
                                }))));
    }

    private String failure(Wrong wrong, Asking asking, String token) {
        var reply = wire.send(asking.asSentBy(token));
        answered.merge(reply.status(), 1, Integer::sum);
        var what = wrong.name() + ": " + asking.method() + " " + asking.address() + " → " + reply.status();
        if (reply.status() >= 500) {
            return what + " " + new String(reply.body(), UTF_8);
        }
        var path = asking.address().split("\\?")[0];
        var type = reply.header("content-type");
        try {
            Conformity.hold(
                    asking.method(),
                    path,
                    reply.status(),
                    type.isEmpty() ? null : MediaType.parseMediaType(type),
                    reply.body());
            return "";
        } catch (AssertionError undocumented) {
            return what + " " + undocumented.getMessage();
        }
    }

    private static String whoMay(Operation operation) {
        var locksOut = SENT_BY.get(operation.name());
        return locksOut != null
                ? locksOut
                : Decisions.read().firstWhoMay(operation.name(), WHO).orElse("stranger");
    }

    private static Stream<Wrong> oneOf(int number, int first, List<Wrong> wrongs) {
        var inOrder = wrongs.stream().sorted(Comparator.comparing(Wrong::name)).toList();
        return IntStream.range(0, inOrder.size())
                .filter(index -> index % number == first % number)
                .mapToObj(inOrder::get);
    }

    private static List<Wrong> wrongs(Operation operation, Asking right) {
        var wrongs = new ArrayList<Wrong>();
        right.variables()
                .keySet()
                .forEach(name -> BAD_VALUES.forEach((what, value) ->
                        wrongs.add(new Wrong(what + " as " + name, asking -> asking.withVariable(name, value)))));
        operation.parameterNames("query").forEach(name -> {
            BAD_VALUES.forEach((what, value) ->
                    wrongs.add(new Wrong(what + " as " + name, asking -> asking.withQuery(name, value))));
            if (!operation.isStream()) {
                wrongs.add(new Wrong("no " + name, asking -> asking.withQuery(name, null)));
            }
            wrongs.add(new Wrong("an empty " + name, asking -> asking.withQuery(name, "")));
            wrongs.add(new Wrong(name + " twice", asking -> asking.withQuery(name, "1&" + name + "=2")));
        });
        wrongs.add(new Wrong("an unknown parameter", asking -> asking.withQuery("unheardOf", "1")));
        operation.parameterNames("header").forEach(name -> {
            wrongs.add(new Wrong("no " + name, asking -> asking.withHeader(name, null)));
            wrongs.add(new Wrong("an empty " + name, asking -> asking.withHeader(name, "")));
            wrongs.add(new Wrong("Chinese as " + name, asking -> asking.withHeader(name, "键")));
            wrongs.add(new Wrong("a long " + name, asking -> asking.withHeader(name, LONG)));
        });
        wrongs.add(new Wrong("Accept that is none", asking -> asking.withHeader("Accept", "jpeg")));
        wrongs.add(new Wrong("Accept of nothing there is", asking -> asking.withHeader("Accept", "text/csv")));
        wrongs.add(new Wrong(
                "two tokens",
                asking -> asking.withLine("Authorization: Bearer a").withLine("Authorization: Bearer b")));
        wrongs.add(new Wrong("a Chinese client", asking -> asking.withHeader("User-Agent", "手机浏览器")));
        if (right.body().length > 0) {
            wrongs.addAll(wrongBodies(right));
        }
        return wrongs;
    }

    private static List<Wrong> wrongBodies(Asking right) {
        var wrongs = new ArrayList<Wrong>();
        wrongs.add(new Wrong("no body", asking -> asking.withBody(new byte[0])));
        wrongs.add(new Wrong("no text", asking -> asking.withBody(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1})));
        wrongs.add(new Wrong("no Content-Type", asking -> asking.withHeader("Content-Type", null)));
        wrongs.add(new Wrong("Content-Type that is none", asking -> asking.withHeader("Content-Type", "jpeg")));
        wrongs.add(new Wrong("another Content-Type", asking -> asking.withHeader("Content-Type", "text/csv")));
        if (right.headers().get("Content-Type").endsWith("json")) {
            Stream.of("{", "[]", "null", "\"x\"", "5", "{\"unheardOf\": 1}", "{}")
                    .forEach(body ->
                            wrongs.add(new Wrong("the body " + body, asking -> asking.withBody(body.getBytes(UTF_8)))));
            wrongMembers(JSON.readTree(right.body()))
                    .forEach((what, body) ->
                            wrongs.add(new Wrong(what, asking -> asking.withBody(body.getBytes(UTF_8)))));
        }
        return wrongs;
    }

    /// Gives the body with one wrong member, for each member in turn.
    private static Map<String, String> wrongMembers(JsonNode body) {
        var bodies = new TreeMap<String, String>();
        if (body instanceof ObjectNode whole) {
            for (var name : List.copyOf(whole.propertyNames())) {
                var was = whole.get(name);
                bodies.put("no /" + name, whole.deepCopy().without(name).toString());
                wrongValues(was).forEach((what, value) -> {
                    var changed = whole.deepCopy();
                    changed.set(name, value);
                    bodies.put(what + " as /" + name, changed.toString().replace("\uFFFF", "\\ud800"));
                });
                wrongMembers(was).forEach((what, inner) -> {
                    var changed = whole.deepCopy();
                    changed.set(name, JSON.readTree(inner.replace("\\ud800", "\uFFFF")));
                    bodies.put(what + " of /" + name, changed.toString().replace("\uFFFF", "\\ud800"));
                });
            }
        }
        return bodies;
    }

    /// `\uFFFF` stands for half of a surrogate pair, which no library writes.
    private static Map<String, JsonNode> wrongValues(JsonNode was) {
        var nodes = JsonNodeFactory.instance;
        var values = new TreeMap<String, JsonNode>();
        values.put("null", nodes.nullNode());
        values.put("an object", nodes.objectNode());
        values.put("a list", nodes.arrayNode().add(1));
        values.put("a number", nodes.numberNode(-1));
        values.put("a NUL", nodes.stringNode("x\u0000y"));
        values.put("half a character", nodes.stringNode("x\uFFFF"));
        if (was.isString()) {
            values.put("an empty text", nodes.stringNode(""));
            values.put("a blank", nodes.stringNode("\u00A0\u200B"));
            values.put("a long text", nodes.stringNode("长".repeat(20_000)));
        }
        return values;
    }
}
