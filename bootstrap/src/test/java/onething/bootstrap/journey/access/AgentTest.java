package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Today;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// 代办人: acts in the bundles of a valid mandate, and in no other.
class AgentTest extends WholeSystem {

    private static final String LAWYER = "445202198502142137";

    private Applicant worker;
    private Applicant lawyer;

    @BeforeEach
    void aWorkerAndALawyerSignIn() {
        worker = new Applicant(signedIn("lina"));
        lawyer = new Applicant(signedIn("huanglei"));
    }

    @Test
    void anAgentCarriesABundleThroughForTheApplicant() {
        var bundle = worker.opens("injury-determination");
        worker.names("黄磊", LAWYER, bundle);

        assertThat(Applicant.idsIn(lawyer.person()
                        .get("/api/v1/me/mandates")
                        .is(200)
                        .body()
                        .at("/items")))
                .contains(bundle);
        lawyer.fillsInEverything(bundle);
        lawyer.handsInWhatTheChecklistAsksFor(bundle);
        var receipt = lawyer.person()
                .submit(bundle, lawyer.versionOf(bundle), UUID.randomUUID().toString())
                .is(201);
        var matter = Applicant.mattersIn(receipt.body()).get("injury-determination");

        assertThat(worker.sees(matter).text("/standing/kind")).isEqualTo("submitted");
        lawyer.sees(matter);
        lawyer.person().get("/api/v1/matters/" + matter + "/timeline").is(200);
        assertThat(lawyer.person()
                        .get("/api/v1/matters?limit=100")
                        .is(200)
                        .response()
                        .body())
                .doesNotContain(matter);
        lawyer.withdraws(matter).is(200);
        assertThat(worker.sees(matter).text("/standing/kind")).isEqualTo("withdrawn");
        assertThat(messagesTo(worker))
                .as("told in which capacity, not by whom")
                .contains(matter)
                .doesNotContain("黄磊");
        assertThat(messagesTo(lawyer)).doesNotContain(matter);
    }

    @Test
    void otherBundlesDoNotExistForTheAgent() {
        var named = worker.opens("injury-determination");
        var other = worker.opens("injury-determination");
        worker.names("黄磊", LAWYER, named);

        lawyer.person().get("/api/v1/bundles/" + named).is(200);
        assertThat(lawyer.person().get("/api/v1/bundles/" + other).is(404).problem())
                .isEqualTo("bundle-unknown");
    }

    @Test
    void aWithdrawnMandateEndsAtOnce() {
        var bundle = worker.opens("injury-determination");
        var agent = worker.names("黄磊", LAWYER, bundle).text("/id");
        lawyer.person().get("/api/v1/bundles/" + bundle).is(200);

        worker.person().delete("/api/v1/bundles/" + bundle + "/agents/" + agent).is(204);

        lawyer.person().get("/api/v1/bundles/" + bundle).is(404);
        var agents = worker.person()
                .get("/api/v1/bundles/" + bundle + "/agents")
                .is(200)
                .body();
        assertThat(agents.at("/items/0/ended").isMissingNode()).isFalse();
        assertThat(agents.toString()).contains("黄*").doesNotContain("黄磊", LAWYER);
    }

    @Test
    void anAgentCannotNameAnotherAgent() {
        var bundle = worker.opens("injury-determination");
        worker.names("黄磊", LAWYER, bundle);

        assertThat(lawyer.person()
                        .post("/api/v1/bundles/" + bundle + "/agents", """
                                {"name": "陈伟", "idNumber": "445281197806150612", "relationship": "other",
                                 "authority": "转委托", "until": "%s"}""".formatted(
                                        Today.day().plusDays(1)))
                        .is(403)
                        .problem())
                .isEqualTo("role-lacking");
    }

    @Test
    void aMandateIsForAnotherPersonAndNotForEver() {
        var bundle = worker.opens("injury-determination");

        var refused = worker.person()
                .post("/api/v1/bundles/" + bundle + "/agents", """
                {"name": "李娜", "idNumber": "445202199003071527", "relationship": "other", "authority": "本人",
                 "until": "%s"}""".formatted(
                                Today.day().minusDays(1)))
                .is(422);

        assertThat(refused.body()
                        .at("/faults")
                        .valueStream()
                        .map(fault -> fault.at("/path").asString()))
                .containsExactly("/until", "/idNumber");
    }

    private static String messagesTo(Applicant applicant) {
        return applicant
                .person()
                .get("/api/v1/me/messages?limit=100")
                .is(200)
                .response()
                .body();
    }
}
