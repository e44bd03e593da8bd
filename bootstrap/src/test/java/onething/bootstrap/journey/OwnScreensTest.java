package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;

/// What people see of their own data after the submission.
class OwnScreensTest extends WholeSystem {

    private static final String EMPLOYER = """
            {"applicant": {"capacity": "employer", "idType": "resident-id-card", "name": "陈国强", "idNumber": "445202198502142137", "mobile": "13800138001"},
             "worker": {"name": "陈伟", "idNumber": "445281197806150612", "sex": "male", "birthDate": "1978-06-15", "deceased": false},
             "delivery": {"recipient": "陈伟"},
             "accident": {"employerOpinion": "同意申请"}}""";

    @Test
    void numbersAreMaskedUntilTheirOwnerAsksForThemAndTheAccessIsRecorded() {
        var worker = new Applicant(signedIn("huanglei"));
        var matter = worker.submits("inspection-complaint").get("inspection-complaint");
        var bundle = "/api/v1/bundles/" + worker.sees(matter).text("/bundle");

        var shown = worker.person().get(bundle).is(200);
        assertThat(shown.text("/answers/worker/idNumber")).isEqualTo("445***********2137");
        assertThat(shown.text("/answers/worker/phone")).isEqualTo("138****8000");
        assertThat(shown.text("/answers/worker/name")).isEqualTo("黄磊");

        var whole = worker.person().get(bundle + "/answers").is(200);
        assertThat(whole.text("/answers/worker/idNumber")).isEqualTo("445202198502142137");
        assertThat(whole.header("Cache-Control")).isEqualTo("no-store");
        var views = worker.person().get("/api/v1/me/data").is(200).body().at("/fullViews");
        assertThat(views.at("/0").has("bundle"))
                .as("taking everything along is one too")
                .isFalse();
        assertThat(views.at("/1/bundle").asString())
                .isEqualTo(worker.sees(matter).text("/bundle"));
    }

    @Test
    void aPassportNumberIsMaskedToo() {
        var worker = new Applicant(signedIn("huanglei"));
        var matter = worker.submitsWith("""
                        {"worker": {"idType": "passport", "idNumber": null, "documentNumber": "E12345678"}}""", "inspection-complaint").get("inspection-complaint");
        var bundle = "/api/v1/bundles/" + worker.sees(matter).text("/bundle");

        assertThat(worker.person().get(bundle).is(200).text("/answers/worker/documentNumber"))
                .isEqualTo("E*****678");
        assertThat(worker.person().get(bundle + "/answers").is(200).text("/answers/worker/documentNumber"))
                .isEqualTo("E12345678");
    }

    @Test
    void anEnterpriseHandsInMedicalPapersAndCannotReadThemAgain() {
        var factory = new Applicant(signedIn("factory"));
        var matter = factory.submitsWith(EMPLOYER, "injury-determination").get("injury-determination");
        var bundle = factory.sees(matter).text("/bundle");

        var materials = factory.person()
                .get("/api/v1/bundles/" + bundle)
                .is(200)
                .body()
                .at("/materials")
                .valueStream()
                .toList();
        var diagnosis = materials.stream()
                .filter(each -> each.at("/meets/0").asString().equals("diagnosis"))
                .findFirst()
                .orElseThrow();
        assertThat(diagnosis.at("/fileName").asString()).isEqualTo("医疗机构出具的受伤后诊断证明书");
        var path = "/api/v1/bundles/" + bundle + "/materials/"
                + diagnosis.at("/id").asString();
        assertThat(factory.person().get(path).is(404).problem()).isEqualTo("material-unknown");
        signedIn("injury").get(path).is(200);
    }
}
