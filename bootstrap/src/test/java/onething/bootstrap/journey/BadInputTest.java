package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad input gets a problem with a stable type, the fault and the possible alternatives; nothing of it is
/// stored.
class BadInputTest extends WholeSystem {

    private Applicant worker;

    @BeforeEach
    void aWorkerSignsIn() {
        worker = new Applicant(signedIn("lina"));
    }

    @Test
    void aMatterThatTheGuideDoesNotOfferIsNamedWithThoseThatItDoes() {
        var answer = worker.person()
                .create("/api/v1/bundles", "{\"guide\":\"labour-rights\",\"matters\":[\"pension\"]}")
                .is(422);

        assertThat(answer.problem()).isEqualTo("matter-not-offered");
        assertThat(answer.body().at("/offered").size()).isEqualTo(7);
    }

    @Test
    void twoMattersThatExcludeEachOtherAreRefusedWithTheReason() {
        var answer = worker.person()
                .create(
                        "/api/v1/bundles",
                        "{\"guide\":\"labour-rights\",\"matters\":[\"capacity-assessment\",\"capacity-reassessment\"]}")
                .is(422);

        assertThat(answer.problem()).isEqualTo("matters-exclude");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"worker\":{\"idNumber\":\"110105194912310021\"}} | /answers/worker/idNumber | a checksum that does not fit",
                "{\"employer\":{\"creditCode\":\"91445202MA4X7Y2K1A\"}} | /answers/employer/creditCode | a credit code that is none",
                "{\"worker\":{\"phone\":\"12345\"}} | /answers/worker/phone | a telephone that is none",
                "{\"worker\":{\"idNumber\":\"445281197806150612\"}} | /answers/worker/idNumber | another person's number",
                "{\"applicant\":{\"capacity\":\"employer\"}} | /answers/applicant/capacity | an employer who is a person",
                "{\"worker\":{\"birthDate\":\"2026-02-30\"}} | /answers/worker/birthDate | a day that is none",
            })
    void anAnswerThatDoesNotFitIsSavedAsTypedAndNamedByItsPathUntilItDoes(String answers, String path, String what) {
        var bundle = worker.opens("injury-determination");
        worker.fillsInEverything(bundle);

        var saved = worker.person()
                .patch("/api/v1/bundles/" + bundle, worker.versionOf(bundle), "{\"answers\":" + answers + "}")
                .is(200);
        var refused = worker.person()
                .submit(bundle, worker.versionOf(bundle), UUID.randomUUID().toString())
                .is(422);

        assertThat(pathsIn(saved)).as(what).contains(path);
        assertThat(refused.problem()).isEqualTo("answers-invalid");
        assertThat(pathsIn(refused)).as(what).contains(path);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"worker\":{\"shoeSize\":\"43\"}} | /answers/worker/shoeSize | a field that the form does not have",
                "{\"agent\":{\"appointed\":\"perhaps\"}} | /answers/agent/appointed | a text where yes or no is asked",
            })
    void anAnswerThatCanNeverFitIsNotSaved(String answers, String path, String what) {
        var bundle = worker.opens("injury-determination");

        var problem = worker.person()
                .patch("/api/v1/bundles/" + bundle, worker.versionOf(bundle), "{\"answers\":" + answers + "}")
                .is(422);

        assertThat(problem.problem()).isEqualTo("answers-invalid");
        assertThat(pathsIn(problem)).as(what).contains(path);
        assertThat(worker.person()
                        .get("/api/v1/bundles/" + bundle)
                        .body()
                        .at("/answers")
                        .size())
                .isZero();
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        var bundle = worker.opens("injury-determination");
        var answers = "{\"answers\":{\"accident\":{\"account\":\"" + "长".repeat(2001) + "\"}}}";

        var problem = worker.person()
                .patch("/api/v1/bundles/" + bundle, worker.versionOf(bundle), answers)
                .is(422);

        assertThat(problem.text("/faults/0/rule")).isEqualTo("too-long");
    }

    @Test
    void submittingAnUnfinishedDraftNamesEveryFieldThatIsMissing() {
        var bundle = worker.opens("injury-determination");

        var problem = worker.person()
                .submit(bundle, worker.versionOf(bundle), UUID.randomUUID().toString())
                .is(422);

        assertThat(problem.problem()).isEqualTo("answers-invalid");
        assertThat(problem.body().at("/faults").size()).isGreaterThan(10);
    }

    @Test
    void submittingWithoutTheMaterialsNamesThem() {
        var bundle = worker.opens("injury-determination");
        worker.fillsInEverything(bundle);

        var problem = worker.person()
                .submit(bundle, worker.versionOf(bundle), UUID.randomUUID().toString())
                .is(422);

        assertThat(problem.problem()).isEqualTo("materials-missing");
        assertThat(problem.body().at("/missing").size()).isEqualTo(3);
    }

    @Test
    void aFilesContentDecidesItsTypeNotItsName() {
        var bundle = worker.opens("injury-determination");

        var material = worker.person()
                .upload(
                        "/api/v1/bundles/" + bundle + "/materials?meets=diagnosis",
                        "image/jpeg",
                        "a.jpg",
                        BodyPublishers.ofString(Applicant.aPdf("not a picture")))
                .is(201)
                .body()
                .at("/material");

        assertThat(material.at("/mediaType").asString()).isEqualTo("application/pdf");
        assertThat(material.at("/fileName").asString()).isEqualTo("a.pdf");
    }

    @Test
    void aTruncatedFileIsRefusedAtOnce() {
        var bundle = worker.opens("injury-determination");
        var whole = Applicant.aPdf("half a paper");

        var problem = worker.person()
                .upload(
                        "/api/v1/bundles/" + bundle + "/materials?meets=diagnosis",
                        "application/pdf",
                        "a.pdf",
                        BodyPublishers.ofString(whole.substring(0, whole.length() / 2)))
                .is(422);

        assertThat(problem.problem()).isEqualTo("material-incomplete");
    }

    @Test
    void anHtmlFileNamedAsAPictureIsRefused() {
        var bundle = worker.opens("injury-determination");

        worker.person()
                .upload(
                        "/api/v1/bundles/" + bundle + "/materials?meets=diagnosis",
                        "text/html",
                        "a.html",
                        BodyPublishers.ofString("<html><script>alert(1)</script></html>"))
                .is(415);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var bundle = worker.opens("injury-determination");
        var head = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        var large = new byte[51 * 1024 * 1024];
        System.arraycopy(head, 0, large, 0, head.length);

        var problem = worker.person()
                .upload(
                        "/api/v1/bundles/" + bundle + "/materials?meets=diagnosis",
                        "application/pdf",
                        "a.pdf",
                        BodyPublishers.ofByteArray(large))
                .is(413);

        assertThat(problem.problem()).isEqualTo("material-too-large");
    }

    @Test
    void anImpossibleActionNamesThePossibleOnes() {
        var injury = worker.submits("injury-determination").get("injury-determination");
        var officer = new Officer(signedIn("injury"));

        var problem =
                officer.tries("decide", injury, "\"outcome\":\"recognised\"").is(409);

        assertThat(problem.problem()).isEqualTo("action-not-lawful");
        assertThat(problem.body().at("/possible").valueStream().map(code -> code.asString()))
                .contains("accept", "request-supplement", "refuse");
    }

    @Test
    void aChangeOfAnOldVersionIsStaleAndOneWithoutAVersionIsRefused() {
        var bundle = worker.opens("injury-determination");
        var old = worker.versionOf(bundle);
        worker.fillsInEverything(bundle);
        var change = "{\"answers\":{\"worker\":{\"address\":\"别处\"}}}";

        assertThat(worker.person()
                        .patch("/api/v1/bundles/" + bundle, old, change)
                        .is(412)
                        .problem())
                .isEqualTo("changed-meanwhile");
        assertThat(worker.person()
                        .change("/api/v1/bundles/" + bundle + "/submission", "", "")
                        .status())
                .isIn(400, 428);
    }

    @Test
    void aGroundIsNamedByItsCodeInASimulation() {
        var simulation = """
                {"guide": "labour-rights", "matter": "injury-determination", "clock": "determination",
                 "from": "2026-11-02T09:00:00+08:00",
                 "steps": [{"step": "suspend", "ground": "%s", "at": "2026-11-09T10:00:00+08:00"}]}""";

        var simulated = Person.stranger(service())
                .post("/api/v1/deadlines/simulation", simulation.formatted("conclusion-pending"))
                .is(200);

        assertThat(simulated.text("/outcomes/1/state")).isEqualTo("paused");
        assertThat(Person.stranger(service())
                        .post("/api/v1/deadlines/simulation", simulation.formatted("no-such-ground"))
                        .is(200)
                        .text("/outcomes/1/refusal/type"))
                .isEqualTo("urn:onething:problem:suspension-ungrounded");
    }

    @Test
    void someoneElsesBundleIsUnknown() {
        var bundle = worker.opens("injury-determination");
        var another = signedIn("chenwei");

        for (var path : new String[] {"", "/checklist"}) {
            assertThat(another.get("/api/v1/bundles/" + bundle + path).is(404).problem())
                    .isEqualTo("bundle-unknown");
        }
        assertThat(another.delete("/api/v1/bundles/" + bundle, "\"0\"").is(404).problem())
                .isEqualTo("bundle-unknown");
        assertThat(signedIn("factory").get("/api/v1/bundles/" + bundle).is(404).problem())
                .isEqualTo("bundle-unknown");
    }

    @Test
    void anOfficerOfAnotherDistrictOrOfficeDoesNotLearnOfAMatter() {
        var complaint = worker.submits("inspection-complaint").get("inspection-complaint");

        for (var account : new String[] {"inspector-puning", "injury"}) {
            assertThat(signedIn(account)
                            .get("/api/v1/desk/matters/" + complaint)
                            .is(404)
                            .problem())
                    .isEqualTo("matter-unknown");
        }
        signedIn("lina").get("/api/v1/desk/matters/" + complaint).is(403);
        signedIn("admin").get("/api/v1/desk/matters/" + complaint).is(403);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "rubbish", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJsaW5hIn0."})
    void withoutAValidTokenThereIsAChallenge(String token) {
        var caller = token.isEmpty() ? Person.stranger(service()) : Person.withToken(service(), token);

        var answer = caller.get("/api/v1/bundles").is(401);

        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void tenMegabytesOfNestedJsonAreRefusedWithoutBeingRead() {
        var nested = "[".repeat(10 * 1024 * 1024);

        var answer = worker.person().create("/api/v1/bundles", nested);

        assertThat(answer.status()).isIn(400, 413);
    }

    @Test
    void aBodyThatStopsHalfWayLeavesNothingBehindAndTheServiceGoesOn() throws IOException {
        var bundle = worker.opens("injury-determination");
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("POST /api/v1/bundles/" + bundle
                                    + "/materials?meets=diagnosis HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Bearer " + SigningIn.byPassword(service(), "lina")
                                    + "\r\nContent-Type: application/pdf\r\nContent-Length: 100000\r\n\r\n%PDF-1.4\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }

        assertThat(worker.person()
                        .get("/api/v1/bundles/" + bundle)
                        .is(200)
                        .body()
                        .at("/materials")
                        .size())
                .isZero();
    }

    private static List<String> pathsIn(Answer answer) {
        return answer.body()
                .at("/faults")
                .valueStream()
                .map(fault -> fault.at("/path").asString())
                .toList();
    }
}
