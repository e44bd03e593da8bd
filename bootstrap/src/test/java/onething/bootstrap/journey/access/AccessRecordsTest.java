package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A person sees which staff read their papers.
class AccessRecordsTest extends WholeSystem {

    @Test
    void aWorkerSeesWhichOfficeReadWhatWithoutNames() {
        var worker = new Applicant(signedIn("chenwei"));
        var complaint = worker.submits("inspection-complaint").get("inspection-complaint");
        var bundle = worker.sees(complaint).text("/bundle");
        var material = worker.person().get("/api/v1/bundles/" + bundle).text("/materials/0/id");
        worker.person()
                .get("/api/v1/bundles/" + bundle + "/materials/" + material)
                .is(200);
        worker.person().get("/api/v1/matters/" + complaint + "/timeline").is(200);
        var before = accesses(worker).at("/total").asInt();

        var inspector = signedIn("inspector");
        inspector.get("/api/v1/desk/matters/" + complaint).is(200);
        inspector.get("/api/v1/matters/" + complaint + "/timeline").is(200);
        signedIn("inspector-head")
                .get("/api/v1/bundles/" + bundle + "/materials/" + material)
                .is(200);

        var seen = accesses(worker);
        assertThat(seen.at("/total").asInt() - before).isEqualTo(3);
        assertThat(seen.at("/items")
                        .valueStream()
                        .limit(3)
                        .map(access -> access.at("/papers").asString()))
                .containsExactly("material", "timeline", "dossier");
        assertThat(seen.at("/items/0/material").asString()).isEqualTo(material);
        assertThat(seen.at("/items/0/office/title").asString()).contains("劳动保障监察");
        assertThat(seen.at("/items/0/staffNumber").asString())
                .isNotEqualTo(seen.at("/items/1/staffNumber").asString());
        assertThat(seen.at("/items/1/staffNumber").asString())
                .isEqualTo(seen.at("/items/2/staffNumber").asString());
        assertThat(seen.toString()).doesNotContain("林志强").doesNotContain("黄丽华");
    }

    private static JsonNode accesses(Applicant worker) {
        return worker.person().get("/api/v1/me/accesses").is(200).body();
    }
}
