package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// 依法删除: the words of an event go, for everybody, and both verifications still accept the trail.
class ErasedWordsTest extends WholeSystem {

    private static final String SAID = "证人王小明在现场看到了全过程";
    private static final Path VERIFIER = Path.of("deploy/verify/VerifyTrail.java");

    @TempDir
    private Path place;

    @Test
    void theHeadProposesAnAdministratorApprovesAndTheWordsAreGoneWhileTheTrailHolds() throws Exception {
        var worker = new Applicant(signedIn("lina"));
        var injury = worker.submits("injury-determination").get("injury-determination");
        new Officer(signedIn("injury")).does("accept", injury, "\"statement\":\"" + SAID + "\"");
        var noted = event(worker, injury, "accept");
        assertThat(noted.at("/note").asString()).contains(SAID);
        var sequence = noted.at("/sequence").asInt();
        var admin = signedIn("admin");

        var proposal = "/api/v1/desk/matters/" + injury + "/trail/" + sequence + "/erasure";
        var because = "{\"ground\":\"个人信息保护法第四十七条\",\"reason\":\"证人撤回同意，要求删除\"}";
        signedIn("injury").post(proposal, because).is(403);
        worker.person().post(proposal, because).is(403);
        var erasure = signedIn("injury-head").post(proposal, because).is(201).text("/id");
        assertThat(event(worker, injury, "accept").at("/note").asString())
                .as("nothing changes before it is approved")
                .contains(SAID);
        assertThat(admin.get("/api/v1/admin/erasures").is(200).response().body())
                .contains(erasure, "证人撤回同意")
                .doesNotContain(SAID);
        signedIn("injury-head")
                .post("/api/v1/admin/erasures/" + erasure + "/approval", "")
                .is(403);

        admin.post("/api/v1/admin/erasures/" + erasure + "/approval", "").is(204);

        var erased = event(worker, injury, "accept");
        assertThat(erased.at("/note").asString()).isEqualTo("内容已依法删除");
        assertThat(erased.at("/hash")).as("the event stays as it was").isEqualTo(noted.at("/hash"));
        assertThat(event(worker, injury, "erase-note").at("/note").asString()).contains("个人信息保护法第四十七条", "证人撤回同意");
        for (var reader : new Person[] {worker.person(), signedIn("injury"), signedIn("injury-head")}) {
            for (var path : new String[] {"/api/v1/matters/" + injury + "/timeline", "/api/v1/matters/" + injury}) {
                assertThat(reader.get(path).response().body()).doesNotContain(SAID);
            }
        }
        assertThat(signedIn("injury")
                        .get("/api/v1/desk/matters/" + injury)
                        .is(200)
                        .response()
                        .body())
                .contains("内容已依法删除")
                .doesNotContain(SAID);

        assertThat(admin.get("/api/v1/admin/trail/verification")
                        .is(200)
                        .body()
                        .at("/sound")
                        .asBoolean())
                .isTrue();
        standsWithoutTheService(admin, event(worker, injury, "erase-note"));
    }

    /// The log takes the event up within a minute; then the program that anybody can run checks the whole export.
    private void standsWithoutTheService(Person admin, JsonNode told) throws IOException, InterruptedException {
        var hash = told.at("/hash").asString();
        var export = await().until(
                        () -> admin.get("/api/v1/admin/trail/export")
                                .is(200)
                                .response()
                                .body(),
                        log -> log.contains(hash));
        assertThat(export).doesNotContain(SAID);
        var file = Files.writeString(place.resolve("export.txt"), export);
        var keys = Files.writeString(
                place.resolve("keys.json"),
                Person.stranger(service())
                        .get("/api/v1/trail/log/keys")
                        .is(200)
                        .response()
                        .body());

        assertThat(verified(keys, file)).contains("exit 0");
        Files.writeString(file, export.replace(hash, hash.substring(1) + "0"));
        assertThat(verified(keys, file)).as("it is a check").contains("exit 1");
    }

    private static String verified(Path keys, Path export) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var running = new ProcessBuilder(java, VERIFIER.toString(), "export", keys.toString(), export.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + " exit " + running.waitFor();
    }

    private static JsonNode event(Applicant worker, String matter, String action) {
        return worker.person()
                .get("/api/v1/matters/" + matter + "/timeline")
                .is(200)
                .body()
                .at("/events")
                .valueStream()
                .filter(each -> each.at("/action/code").asString().equals(action))
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
