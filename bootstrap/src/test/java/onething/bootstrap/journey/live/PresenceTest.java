package onething.bootstrap.journey.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;

/// Two officers have one matter open and are told of each other; no one else is.
class PresenceTest extends WholeSystem {

    @Test
    void twoOfficersSeeEachOtherUntilOneClosesThePage() {
        var matter =
                new Applicant(signedIn("lina")).submits("injury-determination").get("injury-determination");
        var officer = signedIn("injury");
        var head = signedIn("injury-head");
        assertThat(beside(officer, matter)).isEmpty();

        assertThat(beside(head, matter)).containsExactly("吴晓东");
        assertThat(beside(officer, matter)).containsExactly("郑海燕");

        head.delete(path(matter)).is(204);
        assertThat(beside(officer, matter)).isEmpty();
    }

    @Test
    void theApplicantAndOtherOfficesLearnNothing() {
        var applicant = new Applicant(signedIn("lina"));
        var matter = applicant.submits("injury-determination").get("injury-determination");
        beside(signedIn("injury"), matter);
        var before = applicant.sees(matter).body();

        announces(applicant.person(), matter).is(403);
        announces(signedIn("fund"), matter).is(404);
        announces(signedIn("injury-puning"), matter).is(404);
        announces(signedIn("admin"), matter).is(403);

        assertThat(applicant.sees(matter).body()).isEqualTo(before);
        assertThat(beside(signedIn("injury-head"), matter)).hasSize(1);
    }

    @Test
    void anOfficerWhoseOfficeGaveTheMatterAwayIsNotShownToTheNextOffice() {
        var complaint =
                new Applicant(signedIn("lina")).submits("inspection-complaint").get("inspection-complaint");
        var rongcheng = new Officer(signedIn("inspector"));
        var puning = signedIn("inspector-puning");
        var city = signedIn("inspector-city");
        beside(rongcheng.person(), complaint);
        beside(city, complaint);
        rongcheng
                .person()
                .change(
                        "/api/v1/desk/matters/" + complaint + "/claim",
                        rongcheng.sees(complaint).header("ETag"),
                        "{}")
                .is(200);

        rongcheng.does(
                "transfer-office",
                complaint,
                "\"statement\":\"用工所在地在普宁市\"",
                "\"inputs\":{\"receivingDistrict\":\"445281\"}");

        announces(rongcheng.person(), complaint).is(404);
        assertThat(beside(puning, complaint))
                .as("the city covers Puning, Rongcheng does not")
                .containsExactly("陈志明");
    }

    /// The names as the page finds them.
    private static List<String> beside(Person officer, String matter) {
        var names = officer.get("/api/v1/desk/colleagues").is(200).body().at("/colleagues");
        return announces(officer, matter)
                .is(200)
                .body()
                .at("/colleagues")
                .valueStream()
                .map(id -> names.valueStream()
                        .filter(each -> each.at("/id").equals(id))
                        .findFirst()
                        .orElseThrow()
                        .at("/name")
                        .asString())
                .toList();
    }

    private static Answer announces(Person who, String matter) {
        return who.send("PUT", path(matter), Map.of(), BodyPublishers.noBody());
    }

    private static String path(String matter) {
        return "/api/v1/desk/matters/" + matter + "/presence";
    }
}
