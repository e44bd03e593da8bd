package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;

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
        var last = worker.person()
                .get("/api/v1/matters/" + injury + "/timeline")
                .is(200)
                .body()
                .at("/events")
                .valueStream()
                .reduce((_, later) -> later)
                .orElseThrow();
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

        assertThat(claims(officer, complaint, "{\"to\":\"" + puning + "\",\"reason\":\"出差\"}")
                        .is(422)
                        .problem())
                .isEqualTo("colleague-unknown");
        assertThat(officer.get("/api/v1/desk/colleagues")
                        .is(200)
                        .body()
                        .at("/colleagues")
                        .findValuesAsString("name"))
                .containsExactlyInAnyOrder("林志强", "黄丽华", "罗建平", "方文杰");
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
