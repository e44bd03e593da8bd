package onething.bootstrap.journey.signin;

import static onething.bootstrap.journey.support.SigningInByFace.comesBackFromTheCamera;
import static onething.bootstrap.journey.support.SigningInByFace.returned;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Browser;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SigningInByFace;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;

/// 人脸识别登录, from the login page through 粤信签 and back, on the whole service.
class FaceJourneyTest extends WholeSystem {

    @Test
    void aNewWorkerSignsInByFaceWithTwoConsentsAndFilesAMatter() {
        var browser = new Browser(service());
        var begun = browser.begins();
        assertThat(browser.post("/login/face", Map.of("signIn", begun.handle()))
                        .is(422)
                        .text("/faults/0/path"))
                .isEqualTo("/faceConsent");

        var atProvider = browser.post("/login/face", Map.of("signIn", begun.handle(), "faceConsent", true))
                .is(200);
        var toDetails = returned(browser, atProvider.text("/url"), "wangfang.10000")
                .is(302)
                .header("Location");
        var face = Browser.parameter(toDetails, "face").orElseThrow();
        assertThat(toDetails).startsWith("/login/face?");
        assertThat(browser.get("/login/face/" + face)
                        .is(200)
                        .body()
                        .at("/wantsDetails")
                        .asBoolean())
                .isTrue();

        var details = new HashMap<String, Object>(Map.of(
                "signIn",
                begun.handle(),
                "faceId",
                face,
                "name",
                "王芳",
                "idNumber",
                "445202198808170018",
                "faceConsent",
                true));
        assertThat(browser.post("/login/face", details).is(422).text("/faults/0/path"))
                .isEqualTo("/agreement");
        details.put("agreement", true);
        var atCamera = browser.post("/login/face", details).is(200).text("/url");
        var worker = comesBackFromTheCamera(service(), browser, begun, atCamera);

        assertThat(worker.get("/api/v1/me").is(200).text("/name")).isEqualTo("王芳");
        var applicant = new Applicant(worker);
        var complaint = applicant.submits("inspection-complaint").get("inspection-complaint");
        applicant.findsOn("in-progress", complaint);

        var inspector = new Officer(signedIn("inspector"));
        assertThat(inspector.tries("verify-complainant", complaint).is(409).problem())
                .as("who signed in by face was there in person")
                .isEqualTo("action-not-lawful");
        inspector.does("file", complaint);
        assertThat(applicant.sees(complaint).text("/standing/kind")).isEqualTo("under-way");
        addsAPasswordAndForgetsIt(worker);
    }

    private void addsAPasswordAndForgetsIt(Person worker) {
        var login = "wangfang-" + UUID.randomUUID();
        sets(worker, "{\"account\": \"%s\", \"password\": \"staple battery\"}".formatted(login))
                .is(204);
        var byPassword = inWith(login, "staple battery");
        assertThat(sets(byPassword, "{\"password\": \"correct horse\"}").is(422).problem())
                .isEqualTo("current-password-missing");

        sets(worker, "{\"password\": \"correct horse\"}").is(204);

        byPassword.get("/api/v1/me").is(401);
        var again = inWith(login, "correct horse");
        assertThat(again.get("/api/v1/me").is(200).text("/name")).isEqualTo("王芳");
        assertThat(again.get("/api/v1/me/password")
                        .is(200)
                        .body()
                        .at("/changes")
                        .findValuesAsString("kind"))
                .containsExactly("password-set", "password-recovered");
        assertThat(again.get("/api/v1/me/password")
                        .is(200)
                        .body()
                        .at("/recoverable")
                        .asBoolean())
                .isTrue();
    }

    private Person inWith(String login, String password) {
        var browser = new Browser(service());
        var begun = browser.begins();
        var entered = browser.triesPassword(begun, login, password).is(200).text("/redirectTo");
        var code = Browser.parameter(entered, "code").orElseThrow();
        return Person.withToken(
                service(), browser.exchanges(code, begun.verifier()).is(200).text("/access_token"));
    }

    private static Answer sets(Person person, String body) {
        return person.send(
                "PUT",
                "/api/v1/me/password",
                Map.of("Content-Type", "application/json"),
                BodyPublishers.ofString(body));
    }

    @Test
    void faceAndPasswordLeadToTheSamePerson() {
        var byPassword = signedIn("lina");
        var complaint =
                new Applicant(byPassword).submits("inspection-complaint").get("inspection-complaint");

        var byFace = SigningInByFace.known(service(), "lina.10000");

        assertThat(byFace.get("/api/v1/me").is(200).text("/id"))
                .isEqualTo(byPassword.get("/api/v1/me").is(200).text("/id"));
        new Applicant(byFace).findsOn("in-progress", complaint);
    }

    @Test
    void aPersonWithAnotherFaceDoesNotSignIn() {
        var browser = new Browser(service());
        var begun = browser.begins();
        var atProvider = browser.post("/login/face", Map.of("signIn", begun.handle(), "faceConsent", true));
        var atCamera = returned(browser, atProvider.text("/url"), "chenwei.10004")
                .is(302)
                .header("Location");

        var end = browser.get(Browser.parameter(atCamera, "back").orElseThrow())
                .is(302)
                .header("Location");

        assertThat(end).startsWith("/login/face?").doesNotContain("code=");
        assertThat(browser.get("/login/face/" + Browser.parameter(end, "face").orElseThrow())
                        .is(200)
                        .text("/status"))
                .isEqualTo("not-same-person");
    }
}
