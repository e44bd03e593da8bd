package onething.bootstrap.journey.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A worker who ticks matters, fills in the form, hands in the materials of the checklist, submits, and
/// follows each matter.
public final class Applicant {

    private static final String ANSWERS = read("/journey/answers.json");

    private final Person person;

    public Applicant(Person person) {
        this.person = person;
    }

    public Person person() {
        return person;
    }

    /// The submitted matters' ids, by their codes.
    public Map<String, String> submits(String... matters) {
        return submitsWith("{}", matters);
    }

    /// @param otherAnswers a merge patch over the usual answers
    public Map<String, String> submitsWith(String otherAnswers, String... matters) {
        var bundle = opens(matters);
        fillsIn(bundle, ANSWERS);
        fillsIn(bundle, otherAnswers);
        handsInWhatTheChecklistAsksFor(bundle);
        var receipt = person.submit(bundle, versionOf(bundle), UUID.randomUUID().toString())
                .is(201);
        return mattersIn(receipt.body());
    }

    public String opens(String... matters) {
        var ticked = Arrays.stream(matters).map(code -> '"' + code + '"').collect(Collectors.joining(","));
        return person.create("/api/v1/bundles", "{\"guide\":\"labour-rights\",\"matters\":[" + ticked + "]}")
                .is(201)
                .text("/id");
    }

    public void fillsIn(String bundle, String answers) {
        person.patch("/api/v1/bundles/" + bundle, versionOf(bundle), "{\"answers\":" + answers + "}")
                .is(200);
    }

    public void fillsInEverything(String bundle) {
        fillsIn(bundle, ANSWERS);
    }

    /// Gives the materials that were handed in.
    ///
    /// @param without those that are not handed in
    public List<String> handsInWhatTheChecklistAsksFor(String bundle, String... without) {
        var handedIn = new ArrayList<String>();
        for (JsonNode item : person.get("/api/v1/bundles/" + bundle + "/checklist")
                .is(200)
                .body()
                .at("/items")) {
            if (item.at("/origin").asString().equals("handed-in")
                    && !List.of(without).contains(item.at("/material").asString())) {
                handsIn(bundle, item.at("/material").asString());
                handedIn.add(item.at("/material").asString());
            }
        }
        return handedIn;
    }

    public String handsIn(String bundle, String material) {
        return person.upload(
                        "/api/v1/bundles/" + bundle + "/materials?meets=" + material,
                        "application/pdf",
                        material + ".pdf",
                        BodyPublishers.ofString(aPdf(material + " " + bundle + " " + UUID.randomUUID())))
                .is(201)
                .text("/material/id");
    }

    public String versionOf(String bundle) {
        return person.get("/api/v1/bundles/" + bundle).is(200).header("ETag");
    }

    /// Names an agent for the bundle until the end of the month after next.
    public Answer names(String agent, String idNumber, String bundle) {
        return triesToName(agent, idNumber, bundle).is(201);
    }

    public Answer triesToName(String agent, String idNumber, String bundle) {
        return person.post("/api/v1/bundles/" + bundle + "/agents", """
                {"name": "%s", "idNumber": "%s", "relationship": "lawyer", "authority": "授权委托书〔2026〕第12号",
                 "until": "%s"}""".formatted(
                        agent, idNumber, Today.day().plusMonths(2)));
    }

    public Answer sees(String matter) {
        return person.get("/api/v1/matters/" + matter).is(200);
    }

    public void confirmsTheExam(String matter) {
        var seen = sees(matter);
        person.change("/api/v1/matters/" + matter + "/exam-confirmation", seen.header("ETag"), "")
                .is(200);
    }

    public Answer withdraws(String matter) {
        return person.change(
                "/api/v1/matters/" + matter + "/withdrawal", sees(matter).header("ETag"), "{\"reason\":\"已协商解决\"}");
    }

    public Answer supplements(String matter, String json) {
        return person.change(
                "/api/v1/matters/" + matter + "/supplement", sees(matter).header("ETag"), json);
    }

    public void findsOn(String tab, String matter) {
        assertThat(sees(matter).text("/tab")).isEqualTo(tab);
        var onTab = person.get("/api/v1/matters?limit=100&tab=" + tab)
                .is(200)
                .body()
                .at("/items");
        assertThat(idsIn(onTab)).contains(matter);
    }

    public static Map<String, String> mattersIn(JsonNode receipt) {
        var ids = new LinkedHashMap<String, String>();
        receipt.at("/matters")
                .forEach(matter ->
                        ids.put(matter.at("/code").asString(), matter.at("/id").asString()));
        return ids;
    }

    public static List<String> idsIn(JsonNode items) {
        return items.valueStream().map(item -> item.at("/id").asString()).toList();
    }

    public static String aPdf(String text) {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                + "% " + text + "\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    }

    private static String read(String resource) {
        try (var stream = Applicant.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
