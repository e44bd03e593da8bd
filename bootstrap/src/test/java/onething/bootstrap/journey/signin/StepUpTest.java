package onething.bootstrap.journey.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.account.RegisterAccount;
import onething.application.port.out.token.SigningKeys;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Browser;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.LoginName;
import onething.domain.party.CreditCode;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A change of one's own password at the running service. A person who holds the phone for a moment
/// cannot do it. After it all other sessions have ended.
class StepUpTest extends WholeSystem {

    private static final String PASSWORD = "/api/v1/me/password";

    private static final CreditCode GIVEN_ONE = new CreditCode("91440101MA9XPTX06D");

    private static final CreditCode NOBODY_ELSES = new CreditCode("91350100M000100Y43");

    private static final CreditCode ANOTHERS = new CreditCode("91445202MA4X7Y3L2M");
    private static final String AGENT = "445202199003071527";

    @Autowired
    private RegisterAccount registerAccount;

    @Autowired
    private SigningKeys keys;

    @Test
    void thePasswordOfNowChangesItAndEndsEveryOtherSession() {
        var login = "step-up-" + UUID.randomUUID();
        registerAccount
                .register(new RegisterAccount.Command(
                        new LoginName(login), SigningIn.PASSWORD, new Organisation(new Line("揭阳某公司"), NOBODY_ELSES)))
                .block();
        var browser = new Browser(service());
        var elsewhere = browser.begins();
        var theirs = browser.exchanges(browser.codeFor(elsewhere, login), elsewhere.verifier())
                .is(200);
        var begun = browser.begins();
        var tokens = browser.exchanges(browser.codeFor(begun, login), begun.verifier())
                .is(200);
        var token = tokens.text("/access_token");
        var own = Person.withToken(service(), token);
        assertThat(own.get(PASSWORD).is(200).body().at("/currentNeeded").asBoolean())
                .isTrue();
        assertThat(own.get(PASSWORD).is(200).body().at("/recoverable").asBoolean())
                .as("粤信签 knows no enterprises")
                .isFalse();
        assertThat(own.get(PASSWORD).text("/account")).startsWith("s***").doesNotContain(login);

        assertThat(changes(token, "{\"password\": \"another password\"}")
                        .is(422)
                        .problem())
                .isEqualTo("current-password-missing");
        var wrong = changes(token, "{\"current\": \"a guess at it\", \"password\": \"another password\"}")
                .is(422);
        assertThat(wrong.problem()).isEqualTo("current-password-refused");
        assertThat(wrong.body().at("/left").asInt()).isEqualTo(4);
        changes(token, "{\"current\": \"%s\", \"password\": \"another password\"}".formatted(SigningIn.PASSWORD))
                .is(204);

        assertThat(browser.refreshes(theirs.text("/refresh_token")).is(400).text("/error"))
                .isEqualTo("invalid_grant");
        assertThat(Person.withToken(service(), theirs.text("/access_token"))
                        .get("/api/v1/me")
                        .is(401)
                        .problem())
                .as("the access token has ended too")
                .isEqualTo("token-refused");
        browser.refreshes(tokens.text("/refresh_token")).is(200);
        assertThat(own.get(PASSWORD).is(200).text("/changes/0/kind")).isEqualTo("password-changed");
        assertThat(browser.triesPassword(browser.begins(), login, SigningIn.PASSWORD)
                        .is(422)
                        .problem())
                .isEqualTo("password-refused");
        browser.triesPassword(browser.begins(), login, "another password").is(200);
    }

    @Test
    void aPasswordThatTheOperatorGaveIsReplacedBeforeThereIsAToken() {
        var login = "step-up-" + UUID.randomUUID();
        registerAccount
                .register(new RegisterAccount.Command(
                        new LoginName(login),
                        SigningIn.PASSWORD,
                        new Organisation(new Line("揭阳某公司"), GIVEN_ONE),
                        Optional.of(Instant.now().plusSeconds(3_600))))
                .block();
        var browser = new Browser(service());
        var begun = browser.begins();

        var given = browser.triesPassword(begun, login, SigningIn.PASSWORD).is(200);

        assertThat(given.text("/next")).isEqualTo("new-password");
        assertThat(given.body().has("redirectTo")).isFalse();
        assertThat(browser.post("/login/first-password", chosen(begun, SigningIn.PASSWORD))
                        .is(422)
                        .problem())
                .isEqualTo("password-unchanged");
        var entered = browser.post("/login/first-password", chosen(begun, "another password"))
                .is(200);
        var code = Browser.parameter(entered.text("/redirectTo"), "code").orElseThrow();
        var token = browser.exchanges(code, begun.verifier()).is(200).text("/access_token");
        assertThat(Person.withToken(service(), token).get(PASSWORD).is(200).text("/changes/0/kind"))
                .isEqualTo("password-set");
        assertThat(browser.triesPassword(browser.begins(), login, "another password")
                        .is(200)
                        .body()
                        .has("redirectTo"))
                .isTrue();
    }

    @Test
    void theStaffNeedAFreshSignInBesideThePasswordOfNow() throws JOSEException {
        var admin = SigningIn.byPassword(service(), "admin");
        var old = tokenOf(
                Person.withToken(service(), admin).get("/api/v1/me").is(200).text("/id"),
                admin,
                Instant.now().minusSeconds(600),
                "admin");

        var refused = changes(old, "{\"current\": \"a guess at it\", \"password\": \"another password\"}")
                .is(401);

        assertThat(refused.problem()).isEqualTo("step-up-required");
        assertThat(refused.header("WWW-Authenticate"))
                .contains("error=\"insufficient_user_authentication\"", "max_age=300");
    }

    private static Map<String, String> chosen(Browser.Begun begun, String password) {
        return Map.of("signIn", begun.handle(), "password", password);
    }

    /// An agent reads the whole bundle. So a phone left lying, or an admitted device, must not be enough
    /// to name one.
    @Test
    void anAgentIsNamedOnlyWithAFreshProof() throws JOSEException {
        var login = "step-up-" + UUID.randomUUID();
        var person = registerAccount
                .register(new RegisterAccount.Command(
                        new LoginName(login), SigningIn.PASSWORD, new Organisation(new Line("揭阳某公司"), ANOTHERS)))
                .block()
                .id();
        var token = SigningIn.byPassword(service(), login);
        var fresh = new Applicant(Person.withToken(service(), token));
        var bundle = fresh.opens("injury-determination");
        var old = tokenOf(person.value().toString(), token, Instant.now().minusSeconds(600), "enterprise");

        var refused = new Applicant(Person.withToken(service(), old))
                .triesToName("李娜", AGENT, bundle)
                .is(401);

        assertThat(refused.problem()).isEqualTo("step-up-required");
        fresh.names("李娜", AGENT, bundle);
    }

    private Answer changes(String token, String body) {
        return Person.withToken(service(), token)
                .send("PUT", PASSWORD, Map.of("Content-Type", "application/json"), BodyPublishers.ofString(body));
    }

    /// A token as the service signs it for a person who signed in at that time and has renewed it since.
    private String tokenOf(String person, String fresh, Instant signedIn, String scope) throws JOSEException {
        var key = keys.all().blockFirst();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(key.id())
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(service().toString())
                        .audience("onething-api")
                        .subject(person)
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                        .claim("sid", SigningIn.sessionOf(fresh))
                        .claim("auth_time", signedIn.getEpochSecond())
                        .claim("scope", scope)
                        .build());
        token.sign(new ECDSASigner(key.privateKey()));
        return token.serialize();
    }
}
