package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import onething.bootstrap.journey.access.Decisions.Decision;
import onething.bootstrap.journey.access.Decisions.Row;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Operation;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.PlatformIssuer;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Every kind of caller sends every operation of the contract about one applicant's case. The answers are
/// those of the table `who-may-what.md` beside the contract.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayDoWhatTest extends WholeSystem {

    private static final Decisions DECISIONS = Decisions.read();

    /// Data from the applicant's answers that no caller outside the case may see.
    /// No other test uses this phone and this address, so only the submitted case can show them.
    private static final String CONTACT = """
            {"worker": {"phone": "13712340987", "address": "揭阳市榕城区望江北路77号"},
             "delivery": {"phone": "13712340987", "address": "揭阳市榕城区望江北路77号"}}""";

    private static final List<String> PRIVATE = List.of("445202199003071527", "13712340987", "望江北路77号");

    private final Map<String, Person> callers = new HashMap<>();
    private List<Operation> operations;
    private Map<String, String> submitted;
    private Map<String, String> draft;

    @BeforeAll
    void aCaseAndEveryoneWhoMayAsk() {
        callers.put("stranger", Person.stranger(service()));
        callers.put("applicant", signedIn("lina"));
        callers.put("agent", signedIn("huanglei"));
        callers.put("another citizen", signedIn("chenwei"));
        callers.put("enterprise", signedIn("factory"));
        callers.put("officer", signedIn("inspector"));
        callers.put("another office", signedIn("fund"));
        callers.put("another district", signedIn("inspector-puning"));
        callers.put("approver", signedIn("inspector-head"));
        callers.put("administrator", signedIn("admin"));
        callers.put("platform", PlatformIssuer.aPlatform(service()));
        operations = Operation.all(
                callers.get("stranger").get("/api/v1/openapi.json").is(200).body());
        var applicant = new Applicant(callers.get("applicant"));
        submitted = aSubmittedCase(applicant);
        applicant.names("黄磊", "445202198502142137", submitted.get("bundle"));
        var correction = applicant
                .person()
                .post("/api/v1/me/corrections", """
                {"bundle": "%s", "field": "worker.name", "value": "李娜娜", "reason": "户口簿上的姓名是三个字"}""".formatted(submitted.get("bundle")))
                .is(201)
                .text("/items/0/id");
        submitted = with("correction", correction, submitted);
        submitted = with("inquiry", anAnsweredInquiry(applicant), submitted);
        draft = aDraft(applicant);
    }

    private String anAnsweredInquiry(Applicant applicant) {
        var path = "/api/v1/matters/" + submitted.get("matter") + "/inquiries";
        var inquiry = applicant.person().create(path, """
                {"text": "我的联系电话13712340987没有变"}""").is(201).text("/id");
        callers.get("officer").post(path + "/" + inquiry + "/answer", """
                {"text": "知道了"}""").is(200);
        return inquiry;
    }

    @Test
    void everyOperationIsDecidedAndNothingElseIs() {
        var operationNames = new TreeSet<String>();
        operations.forEach(operation -> operationNames.add(operation.name()));

        assertThat(new TreeSet<>(DECISIONS.rows().keySet()))
                .as("openapi/who-may-what.md wants a row for each operation")
                .isEqualTo(operationNames);
        assertThat(DECISIONS.callers()).containsExactlyInAnyOrderElementsOf(callers.keySet());
    }

    @Test
    void theContractAndTheTableAgreeOnOpenOperations() {
        assertThat(operations)
                .allSatisfy(operation -> assertThat(decided(operation, "stranger"))
                        .isEqualTo(operation.isForAnyone() ? Decision.MAY : Decision.SIGN_IN));
    }

    @TestFactory
    Stream<DynamicNode> everyCallerGetsTheAnswerOfTheTable() {
        return operations.stream()
                .filter(operation -> DECISIONS.rows().containsKey(operation.name()))
                .map(operation -> dynamicContainer(
                        operation.name(), DECISIONS.callers().stream().map(caller -> question(operation, caller))));
    }

    /// Answers, streams, papers, messages and the export.
    @Test
    void noReadOfTheApplicantOrTheAgentGivesAnInternalNote() {
        var secret = "内部备注" + UUID.randomUUID();
        var path = "/api/v1/desk/matters/" + submitted.get("matter") + "/notes";
        callers.get("officer").create(path, "{\"text\": \"" + secret + "\"}").is(201);
        assertThat(callers.get("approver").get(path).is(200).body().toString()).contains(secret);

        for (var caller : List.of("applicant", "agent")) {
            assertThat(operations.stream()
                            .filter(Operation::isRead)
                            .map(operation -> operation.askedBy(callers.get(caller), submitted))
                            .map(answer -> answer.response().body()))
                    .as(caller)
                    .noneMatch(body -> body.contains(secret));
        }
    }

    @Test
    void anotherPersonsMaterialIsNotReachedThroughAnOwnBundle() {
        var another = new Applicant(callers.get("another citizen"));
        var own = aDraft(another);
        var path = "/api/v1/bundles/" + own.get("bundle") + "/materials/";

        var theirs = submitted.get("material");
        var nobodys = UUID.randomUUID().toString();

        assertThat(masked(another.person().get(path + theirs).is(404), Map.of("material", theirs)))
                .isEqualTo(masked(another.person().get(path + nobodys).is(404), Map.of("material", nobodys)));
    }

    @Test
    void anOfficerReadsOnlyTheirOwnMattersPartOfABundle() {
        var both = new Applicant(callers.get("applicant"));
        var bundle = both.opens("inspection-complaint", "advance-payment");
        both.fillsInEverything(bundle);
        both.handsInWhatTheChecklistAsksFor(bundle);
        var materials = both.person().get("/api/v1/bundles/" + bundle).body().at("/materials");
        both.person()
                .submit(bundle, both.versionOf(bundle), UUID.randomUUID().toString())
                .is(201);

        var seen = new TreeMap<String, Integer>();
        materials.forEach(material -> seen.put(
                material.at("/meets/0").asString(),
                callers.get("another office")
                        .get("/api/v1/bundles/" + bundle + "/materials/"
                                + material.at("/id").asString())
                        .status()));

        assertThat(seen).containsEntry("complaint-evidence", 404).containsEntry("id-card", 200);
    }

    private DynamicTest question(Operation operation, String caller) {
        var row = DECISIONS.rows().get(operation.name());
        return dynamicTest(caller, () -> answered(operation, caller, row));
    }

    private void answered(Operation operation, String caller, Row row) {
        var person = callers.get(caller);
        var answer = operation.askedBy(person, submitted);
        switch (row.decisions().get(caller)) {
            case MAY -> {
                answer.is(row.answers());
                if (operation.isAbout("bundle") && !caller.equals("applicant")) {
                    isAnsweredAsIfThereWereNone(operation, person, draft);
                }
            }
            case OWN -> showsNothingOfTheApplicants(answer.is(row.answers()));
            case NO -> assertThat(answer.is(403).problem()).isEqualTo("role-lacking");
            case SIGN_IN ->
                assertThat(answer.is(401).header("WWW-Authenticate")).startsWith("Bearer");
            case UNKNOWN -> {
                isAnsweredAsIfThereWereNone(operation, person, submitted);
                if (operation.isAbout("bundle")) {
                    isAnsweredAsIfThereWereNone(operation, person, draft);
                }
            }
        }
        if (row.decisions().get(caller) != Decision.MAY) {
            assertThat(answer.response().body()).doesNotContain(PRIVATE);
        }
    }

    private void isAnsweredAsIfThereWereNone(Operation operation, Person person, Map<String, String> theirs) {
        var nobodys = Map.of(
                "bundle", UUID.randomUUID().toString(),
                "matter", UUID.randomUUID().toString(),
                "material", UUID.randomUUID().toString(),
                "paper", UUID.randomUUID().toString(),
                "correction", UUID.randomUUID().toString(),
                "inquiry", UUID.randomUUID().toString());

        assertThat(masked(operation.askedBy(person, theirs).is(404), theirs))
                .isEqualTo(masked(operation.askedBy(person, nobodys).is(404), nobodys));
    }

    /// Gives what a caller sees of an answer, without the caller's own ids and the time of day.
    private static Map<String, Object> masked(Answer answer, Map<String, String> asked) {
        var body = answer.response().body();
        for (var id : asked.values()) {
            body = body.replace(id, "…");
        }
        var headers = new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        return Map.of("headers", headers, "body", body);
    }

    private void showsNothingOfTheApplicants(Answer answer) {
        assertThat(answer.response().body()).doesNotContain(PRIVATE).doesNotContain(submitted.values());
    }

    private static Map<String, String> with(String name, String id, Map<String, String> others) {
        var all = new HashMap<>(others);
        all.put(name, id);
        return Map.copyOf(all);
    }

    private static Decision decided(Operation operation, String caller) {
        assertThat(DECISIONS.rows()).containsKey(operation.name());
        return DECISIONS.rows().get(operation.name()).decisions().get(caller);
    }

    private static Map<String, String> aSubmittedCase(Applicant applicant) {
        var matter = applicant.submitsWith(CONTACT, "inspection-complaint").get("inspection-complaint");
        var bundle = applicant.sees(matter).text("/bundle");
        var material = applicant.person().get("/api/v1/bundles/" + bundle).text("/materials/0/id");
        var paper =
                applicant.person().get("/api/v1/bundles/" + bundle + "/papers").text("/items/0/id");
        return Map.of("bundle", bundle, "matter", matter, "material", material, "paper", paper);
    }

    private static Map<String, String> aDraft(Applicant applicant) {
        var bundle = applicant.opens("inspection-complaint");
        applicant.fillsInEverything(bundle);
        applicant.handsInWhatTheChecklistAsksFor(bundle);
        var material = applicant.person().get("/api/v1/bundles/" + bundle).text("/materials/0/id");
        return Map.of("bundle", bundle, "matter", UUID.randomUUID().toString(), "material", material);
    }
}
