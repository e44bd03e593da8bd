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

    private static final CreditCode NOBODY_ELSES = new CreditCode("91350100M000100Y43");

    private static final CreditCode ANOTHERS = new CreditCode("91445202MA4X7Y3L2M");
    private static final String AGENT = "445202199003071527";

    @Autowired
    private RegisterAccount registerAccount;

    @Autowired
    private SigningKeys keys;

    @Test
    void aFreshSignInChangesThePasswordAndEndsEveryOther() throws JOSEException {
        var login = "step-up-" + UUID.randomUUID();
        var person = registerAccount
                .register(new RegisterAccount.Command(
                        new LoginName(login), SigningIn.PASSWORD, new Organisation(new Line("揭阳某公司"), NOBODY_ELSES)))
                .block()
                .id();
        var browser = new Browser(service());
        var begun = browser.begins();
        var tokens = browser.exchanges(browser.codeFor(begun, login), begun.verifier())
                .is(200);

        var old = tokenOf(
                person.value().toString(),
                tokens.text("/access_token"),
                Instant.now().minusSeconds(600));
        var refused = changes(old, login).is(401);
        assertThat(refused.problem()).isEqualTo("step-up-required");
        assertThat(refused.header("WWW-Authenticate"))
                .contains("error=\"insufficient_user_authentication\"", "max_age=300");

        changes(tokens.text("/access_token"), login).is(204);

        assertThat(browser.refreshes(tokens.text("/refresh_token")).is(400).text("/error"))
                .isEqualTo("invalid_grant");
        assertThat(changes(tokens.text("/access_token"), login).is(401).problem())
                .as("the access token has ended too")
                .isEqualTo("token-refused");
        assertThat(browser.triesPassword(browser.begins(), login, SigningIn.PASSWORD)
                        .is(422)
                        .problem())
                .isEqualTo("password-refused");
        browser.triesPassword(browser.begins(), login, "another password").is(200);
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
        var old = tokenOf(person.value().toString(), token, Instant.now().minusSeconds(600));

        var refused = new Applicant(Person.withToken(service(), old))
                .triesToName("李娜", AGENT, bundle)
                .is(401);

        assertThat(refused.problem()).isEqualTo("step-up-required");
        fresh.names("李娜", AGENT, bundle);
    }

    private Answer changes(String token, String login) {
        return Person.withToken(service(), token)
                .send(
                        "PUT",
                        "/api/v1/me/password",
                        Map.of("Content-Type", "application/json"),
                        BodyPublishers.ofString("{\"account\":\"" + login + "\",\"password\":\"another password\"}"));
    }

    /// A token as the service signs it for a person who signed in at that time and has renewed it since.
    private String tokenOf(String person, String fresh, Instant signedIn) throws JOSEException {
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
                        .claim("scope", "enterprise")
                        .build());
        token.sign(new ECDSASigner(key.privateKey()));
        return token.serialize();
    }
}
