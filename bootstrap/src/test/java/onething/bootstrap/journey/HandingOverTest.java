package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A matter goes from one officer to another, and both the desk and the applicant see it.
class HandingOverTest extends WholeSystem {

    @Test
    void anOfficerHandsAMatterOverToAColleagueOfTheSameOffice() {
        var worker = new Applicant(signedIn("lina"));
        var injury = worker.submits("injury-determination").get("injury-determination");
        var officer = signedIn("injury");
        var head = colleague(officer, "郑海燕");
        claims(officer, injury, "{}").is(200);

        var handedOver = claims(officer, injury, "{\"to\":\"" + head + "\",\"reason\":\"出差两周\"}")
                .is(200);

        assertThat(handedOver.text("/claimant")).isEqualTo(head);
        assertThat(handedOver.body().at("/claimedByMe").asBoolean()).isFalse();
        assertThat(signedIn("injury-head")
                        .get("/api/v1/desk/matters?mine=true&limit=100")
                        .is(200)
                        .body()
                        .at("/items")
                        .findValuesAsString("id"))
                .contains(injury);
        var last = lastEvent(worker, injury);
        assertThat(last.at("/action/title").asString()).isEqualTo("移交");
        assertThat(last.at("/note").asString()).isEqualTo("移交郑*：出差两周");
        assertThat(claims(officer, injury, "{\"to\":\"" + head + "\",\"reason\":\"再次\"}")
                        .is(403)
                        .problem())
                .isEqualTo("role-lacking");
    }

    @Test
    void aMatterIsNotHandedOverToAnotherDistrictOrOffice() {
        var complaint =
                new Applicant(signedIn("lina")).submits("inspection-complaint").get("inspection-complaint");
        var officer = signedIn("inspector");
        var puning = colleague(officer, "方文杰");
        claims(officer, complaint, "{}").is(200);
        var ofAnotherOffice = signedIn("injury").get("/api/v1/me").is(200).text("/name");

        assertThat(claims(officer, complaint, "{\"to\":\"" + puning + "\",\"reason\":\"出差\"}")
                        .is(422)
                        .problem())
                .isEqualTo("colleague-unknown");
        assertThat(officer.get("/api/v1/desk/colleagues")
                        .is(200)
                        .body()
                        .at("/colleagues")
                        .findValuesAsString("name"))
                .contains("林志强", "黄丽华", "罗建平", "方文杰", "陈志明")
                .doesNotContain(ofAnotherOffice);
    }

    @Test
    void aComplaintGoesToTheOfficeThatHasTheJurisdictionAndLeavesTheFirstOne() {
        var worker = new Applicant(signedIn("lina"));
        var complaint = worker.submits("inspection-complaint").get("inspection-complaint");
        var rongcheng = new Officer(signedIn("inspector"));
        var puning = new Officer(signedIn("inspector-puning"));
        claims(rongcheng.person(), complaint, "{}").is(200);
        assertThat(listed(rongcheng)).contains(complaint);
        assertThat(listed(puning)).doesNotContain(complaint);

        for (var nowhere : List.of("445202", "440100")) {
            var refused = rongcheng.tries("transfer-office", complaint, "\"statement\":\"不由本机构管辖\"", to(nowhere));
            assertThat(refused.is(422).text("/faults/0/path")).isEqualTo("/inputs/receivingDistrict");
        }
        rongcheng.does("transfer-office", complaint, "\"statement\":\"用工所在地在普宁市\"", to("445281"));

        rongcheng.person().get("/api/v1/desk/matters/" + complaint).is(404);
        assertThat(listed(rongcheng)).doesNotContain(complaint);
        assertThat(listed(puning)).contains(complaint);
        assertThat(puning.sees(complaint).body().has("claimant")).isFalse();
        var told = lastEvent(worker, complaint);
        assertThat(told.at("/note").asString()).isEqualTo("移送普宁市劳动保障监察机构；用工所在地在普宁市");
        assertThat(told.at("/paper/title").asString()).isEqualTo("移送办理告知书");
        assertThat(worker.sees(complaint).text("/office/title")).isEqualTo("普宁市劳动保障监察机构");
        assertThat(worker.person().get("/api/v1/me/messages").is(200).body().toString())
                .contains("移送普宁市劳动保障监察机构");
    }

    @Test
    void anInjuryGoesToTheOfficeWhereTheWorkerIsInsuredAndWorkAcrossCountiesToTheCity() {
        var worker = new Applicant(signedIn("lina"));
        var insuredInPuning = worker.submitsWith(
                        "{\"employment\": {\"insured\": \"insured\", \"insuredDistrict\": \"445281\"}}",
                        "injury-determination")
                .get("injury-determination");
        var uninsured = worker.submits("injury-determination").get("injury-determination");
        var acrossCounties = worker.submitsWith(
                        "{\"workplace\": {\"zone\": \"several-counties\"}}", "inspection-complaint")
                .get("inspection-complaint");

        assertThat(listed(new Officer(signedIn("injury-puning"))))
                .contains(insuredInPuning)
                .doesNotContain(uninsured);
        assertThat(worker.sees(insuredInPuning).text("/office/title")).isEqualTo("普宁市社会保险行政部门（工伤保险）");
        assertThat(listed(new Officer(signedIn("inspector")))).doesNotContain(acrossCounties);
        assertThat(listed(new Officer(signedIn("inspector-city")))).contains(acrossCounties);
    }

    private static String to(String district) {
        return "\"inputs\":{\"receivingDistrict\":\"" + district + "\"}";
    }

    private static List<String> listed(Officer officer) {
        return officer.person()
                .get("/api/v1/desk/matters?limit=100")
                .is(200)
                .body()
                .at("/items")
                .findValuesAsString("id");
    }

    private static JsonNode lastEvent(Applicant worker, String matter) {
        return worker.person()
                .get("/api/v1/matters/" + matter + "/timeline")
                .is(200)
                .body()
                .at("/events")
                .valueStream()
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static Answer claims(Person officer, String matter, String body) {
        var path = "/api/v1/desk/matters/" + matter;
        return officer.change(path + "/claim", officer.get(path).is(200).header("ETag"), body);
    }

    private static String colleague(Person officer, String name) {
        return officer.get("/api/v1/desk/colleagues")
                .is(200)
                .body()
                .at("/colleagues")
                .valueStream()
                .filter(each -> each.at("/name").asString().equals(name))
                .map(each -> each.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }
}
