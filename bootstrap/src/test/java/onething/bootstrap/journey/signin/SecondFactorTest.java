package onething.bootstrap.journey.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import onething.bootstrap.journey.support.Browser;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import onething.domain.factor.TotpSecret;
import org.junit.jupiter.api.Test;

/// The second factor of a member of the staff at the running service: set up, asked for at the sign-in, lost, and
/// reset by two administrators.
class SecondFactorTest extends WholeSystem {

    private static final String OWN = "/api/v1/me/second-factor";

    @Test
    void anOfficerSignsInWithACodeUntilTwoAdministratorsResetIt() {
        var admin = signedIn("admin");
        var account = "factor-" + UUID.randomUUID().toString().substring(0, 8);
        var added = admin.post("/api/v1/admin/staff", """
                {"account": "%s", "name": "林夏", "office": "work-injury", "district": "445200", "roles": ["officer"]}
                """.formatted(account)).is(201);
        var person = "/api/v1/admin/staff/" + added.text("/staff/id");
        Person.stranger(service())
                .post(
                        "/login/password-setting",
                        "{\"link\": \"%s\", \"password\": \"%s\"}"
                                .formatted(added.text("/passwordLink/secret"), SigningIn.PASSWORD))
                .is(204);

        var officer = signedIn(account);
        var secret = new TotpSecret(officer.post(OWN + "/enrolment", "").is(200).text("/secret"));
        var first = codeOf(secret, 0);
        var codes = officer.post(OWN + "/confirmation", "{\"code\": \"%s\"}".formatted(first))
                .is(200);
        assertThat(codes.body().at("/recoveryCodes")).hasSize(10);
        assertThat(officer.get("/api/v1/me").is(401).problem()).isEqualTo("token-refused");

        var browser = new Browser(service());
        var begun = browser.begins();
        var password = browser.triesPassword(begun, account, SigningIn.PASSWORD).is(200);
        assertThat(password.text("/next")).isEqualTo("code");
        assertThat(password.body().has("redirectTo")).isFalse();
        var used = Map.of("signIn", begun.handle(), "code", first);
        assertThat(browser.post("/login/second-factor", used).is(422).problem()).isEqualTo("second-factor-refused");
        var entered = browser.post("/login/second-factor", Map.of("signIn", begun.handle(), "code", codeOf(secret, 1)))
                .is(200);
        officer = in(browser, begun, entered.text("/redirectTo"));
        assertThat(officer.get("/api/v1/me/sessions").is(200).text("/items/0/by"))
                .isEqualTo("pwd-otp");
        assertThat(officer.get(OWN).is(200).body().at("/app/recoveryCodes").asInt())
                .isEqualTo(10);

        var proposed = admin.post(person + "/factor-resets", "{\"reason\": \"本人到场，核对过工作证\"}")
                .is(201);
        var reset = "/api/v1/admin/factor-resets/" + proposed.text("/id");
        assertThat(admin.post(reset + "/approval", "").is(403).problem()).isEqualTo("own-reset");
        officer.get("/api/v1/me").is(200);

        signedIn("admin-second").post(reset + "/approval", "").is(204);

        officer.get("/api/v1/me").is(401);
        assertThat(signedIn(account).get(OWN).is(200).body().at("/changes").findValuesAsString("kind"))
                .containsExactly("added", "password-set", "factor-added", "reset-proposed", "factor-reset");
    }

    private Person in(Browser browser, Browser.Begun begun, String redirectTo) {
        var code = URI.create(redirectTo).getQuery().replaceFirst(".*?code=([^&]+).*", "$1");
        return Person.withToken(
                service(), browser.exchanges(code, begun.verifier()).is(200).text("/access_token"));
    }

    /// The next step is accepted too, so the test does not wait for it.
    ///
    /// @param stepsAhead how many steps after the present one
    private static String codeOf(TotpSecret secret, int stepsAhead) {
        return secret.codeAt(Instant.now().getEpochSecond() / TotpSecret.SECONDS_PER_STEP + stepsAhead);
    }
}
