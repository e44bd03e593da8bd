package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 个人信息保护法 art. 46: a person asks for the correction of stored data about them.
class CorrectionTest extends WholeSystem {

    private static final String ID_NUMBER = "445202199003071527";

    @Test
    void aNameIsCorrectedOnceAnOfficerOfEachOfficeHasAcceptedIt() {
        var worker = new Applicant(signedIn("lina"));
        var matters = worker.submits("inspection-complaint", "injury-determination");
        var complaint = matters.get("inspection-complaint");
        var bundle = worker.sees(complaint).text("/bundle");

        var asked =
                asks(worker, bundle, "worker.name", "\"李娜娜\"").is(201).body().at("/items");
        assertThat(asked.valueStream().map(each -> each.at("/matter").asString()))
                .containsExactlyElementsOf(matters.values());
        assertThat(asked.valueStream().map(each -> each.at("/state").asString()))
                .containsOnly("waiting");

        var inspector = signedIn("inspector");
        var id = of(complaint, asked).at("/id").asString();
        assertThat(of(
                                complaint,
                                inspector
                                        .get("/api/v1/desk/corrections?limit=100")
                                        .is(200)
                                        .body()
                                        .at("/items"))
                        .toString())
                .contains(id, "劳动者姓名")
                .doesNotContain("李娜");
        var read = inspector.get("/api/v1/desk/corrections/" + id).is(200);
        assertThat(read.text("/wanted")).isEqualTo("李娜娜");
        inspector
                .change("/api/v1/desk/corrections/" + id + "/decision", read.header("ETag"), """
                {"accept": true, "reason": "与身份证一致"}""")
                .is(200);

        assertThat(inspector.get("/api/v1/desk/matters/" + complaint).text("/answers/worker/name"))
                .isEqualTo("李娜娜");
        assertThat(signedIn("injury")
                        .get("/api/v1/desk/matters/" + matters.get("injury-determination"))
                        .text("/answers/worker/name"))
                .as("the other office has yet to look at it")
                .isEqualTo("李娜");
        var event = worker.person()
                .get("/api/v1/matters/" + complaint + "/timeline")
                .body()
                .at("/events")
                .valueStream()
                .filter(each -> each.at("/action/code").asString().equals("correct"))
                .findFirst()
                .orElseThrow();
        assertThat(event.at("/by").asString()).isEqualTo("officer");
        assertThat(event.at("/note").asString()).contains("劳动者姓名").doesNotContain("李娜");
        var own = of(complaint, ownCorrections(worker));
        assertThat(own.at("/state").asString()).isEqualTo("accepted");
        assertThat(own.at("/ruling/reason").asString()).isEqualTo("与身份证一致");
        assertThat(worker.person().get("/api/v1/me/accesses").text("/items/0/papers"))
                .isIn("dossier", "correction");
    }

    @Test
    void aTelephoneIsCorrectedAtOnceInEveryMatterAndStaysMaskedInTheList() {
        var worker = new Applicant(signedIn("chenwei"));
        var matters = worker.submits("inspection-complaint", "injury-determination");
        var bundle = worker.sees(matters.get("inspection-complaint")).text("/bundle");

        var asked = asks(worker, bundle, "worker.phone", "\"13900139000\"")
                .is(201)
                .body()
                .at("/items");

        assertThat(asked.valueStream().map(each -> each.at("/state").asString()))
                .containsExactly("accepted", "accepted");
        assertThat(asked.toString()).contains("139****9000", "138****8000").doesNotContain("13900139000");
        assertThat(signedIn("injury")
                        .get("/api/v1/desk/matters/" + matters.get("injury-determination"))
                        .text("/answers/worker/phone"))
                .isEqualTo("13900139000");
        assertThat(worker.person()
                        .get("/api/v1/bundles/" + bundle)
                        .is(200)
                        .body()
                        .toString())
                .as("what was submitted stays as it was")
                .doesNotContain("13900139000");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var worker = new Applicant(signedIn("lina"));
        var complaint = worker.submits("inspection-complaint").get("inspection-complaint");
        var bundle = worker.sees(complaint).text("/bundle");

        assertThat(asks(worker, bundle, "worker.idNumber", "\"" + ID_NUMBER + "\"")
                        .is(422)
                        .text("/faults/0/rule"))
                .isEqualTo("unchanged");
        assertThat(asks(worker, bundle, "worker.idNumber", "\"445202199003071528\"")
                        .is(422)
                        .text("/faults/0/path"))
                .isEqualTo("/value");
        assertThat(asks(worker, bundle, "accident.place", "\"别处\"").is(422).text("/faults/0/path"))
                .as("this matter did not ask for it")
                .isEqualTo("/field");
        assertThat(asks(worker, worker.opens("inspection-complaint"), "worker.name", "\"李娜娜\"")
                        .is(422)
                        .problem())
                .isEqualTo("answers-invalid");
    }

    private static Answer asks(Applicant worker, String bundle, String field, String value) {
        return worker.person().post("/api/v1/me/corrections", """
                {"bundle": "%s", "field": "%s", "value": %s, "reason": "填写时写错了"}""".formatted(bundle, field, value));
    }

    private static JsonNode ownCorrections(Applicant worker) {
        return worker.person()
                .get("/api/v1/me/corrections?limit=100")
                .is(200)
                .body()
                .at("/items");
    }

    private static JsonNode of(String matter, JsonNode items) {
        return items.valueStream()
                .filter(each -> each.at("/matter").asString().equals(matter))
                .findFirst()
                .orElseThrow();
    }
}
