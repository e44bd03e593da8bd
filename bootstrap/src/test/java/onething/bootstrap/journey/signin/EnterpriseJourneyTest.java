package onething.bootstrap.journey.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Browser;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SigningInByFace;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;

/// 企业注册 and 企业找回密码 at the running service: 李娜 has a shop, by its licence at the stub of the platform.
class EnterpriseJourneyTest extends WholeSystem {

    private static final String SHOP = "92445281MA5YX7C3NC";
    private static final String WANG_FANGS = "91445202MA5YX7A10G";
    private static final String REVOKED = "91445221MA5YX7E5KN";
    private static final String LI_NAS_NAME_ALONE = "91445202MA5YX7D40L";
    private static final String BROKEN = "91445202MA5YX7G7T9";
    private static final String NONSENSE = "91445202MA5YX7H8U3";
    private static final String UNKNOWN = "91350100M000100Y43";
    private static final String UNION = "81445202MC12345674";
    private static final String FIRST = "staple battery";
    private static final String SECOND = "correct horse";

    @Test
    void theRepresentativeRegistersTheEnterpriseAndRecoversItsPassword() {
        var login = "shop-" + UUID.randomUUID();
        var byPassword = signedIn("lina");
        var needsAFace = registers(byPassword, SHOP, login, FIRST).is(401);
        assertThat(needsAFace.problem()).isEqualTo("face-proof-required");
        assertThat(needsAFace.header("WWW-Authenticate")).contains("insufficient_user_authentication", "max_age=300");

        var liNa = SigningInByFace.known(service(), "lina.10000");
        assertThat(recovers(liNa, SHOP, FIRST).is(409).problem()).isEqualTo("enterprise-unregistered");
        var registered = registers(liNa, SHOP, login, FIRST).is(201);
        assertThat(registered.text("/name")).isEqualTo("普宁市示例服装店");
        assertThat(registered.text("/account")).isEqualTo(login);
        assertThat(registers(liNa, SHOP, "other-" + UUID.randomUUID(), FIRST)
                        .is(409)
                        .problem())
                .isEqualTo("enterprise-registered");
        assertThat(liNa.get("/api/v1/me/consents").is(200).body().findValuesAsString("purpose"))
                .contains("enterprise");

        var shop = in(login, FIRST);
        assertThat(shop.get("/api/v1/me").is(200).text("/name")).isEqualTo("普宁市示例服装店");
        registers(shop, WANG_FANGS, login, FIRST).is(403);

        assertThat(recovers(liNa, SHOP, SECOND).is(200).text("/account")).isEqualTo(login);
        assertThat(shop.get("/api/v1/me").is(401).problem()).isEqualTo("token-refused");
        var again = in(login, SECOND);
        var changes = again.get("/api/v1/me/password").is(200).body().at("/changes");
        assertThat(changes.findValuesAsString("kind")).containsExactly("registered", "password-recovered");
        assertThat(changes.findValuesAsString("own")).containsExactly("false", "false");
    }

    @Test
    void everyAnswerOfThePlatformHasItsWords() {
        var liNa = SigningInByFace.known(service(), "lina.10000");

        assertThat(registers(liNa, UNION, "gonghui", FIRST).is(422).problem()).isEqualTo("without-business-licence");
        assertThat(registers(liNa, LI_NAS_NAME_ALONE, "jiancai", FIRST).is(422).problem())
                .isEqualTo("representative-unconfirmed");
        var revoked = registers(liNa, REVOKED, "wuliu", FIRST).is(422);
        assertThat(revoked.problem()).isEqualTo("business-licence-not-in-force");
        assertThat(revoked.text("/detail")).contains("已经被吊销、注销或者更换");
        for (var down : new String[] {BROKEN, NONSENSE}) {
            var away = registers(liNa, down, "broken", FIRST).is(503);
            assertThat(away.problem()).isEqualTo("business-licences-unavailable");
            assertThat(away.text("/instead")).contains("窗口");
        }
        assertThat(registers(liNa, UNKNOWN, "nobody", FIRST).is(422).problem()).isEqualTo("business-licence-missing");
        var another = registers(liNa, WANG_FANGS, "shipin", FIRST).is(422);
        assertThat(another.problem()).isEqualTo("not-representative");
        assertThat(another.body().toString()).doesNotContain("王芳", "示例食品厂", "445202198808170018");
        assertThat(registers(liNa, "91445202MA5YX7A10H", "a b", FIRST)
                        .is(422)
                        .body()
                        .findValuesAsString("path"))
                .containsExactly("/creditCode", "/account");
        assertThat(registers(liNa, SHOP, "short", "short").is(422).problem()).isEqualTo("password-weak");
    }

    private Person in(String login, String password) {
        var browser = new Browser(service());
        var begun = browser.begins();
        var entered = browser.triesPassword(begun, login, password).is(200).text("/redirectTo");
        var code = Browser.parameter(entered, "code").orElseThrow();
        return Person.withToken(
                service(), browser.exchanges(code, begun.verifier()).is(200).text("/access_token"));
    }

    private static Answer registers(Person person, String code, String login, String password) {
        return person.post("/api/v1/me/enterprises", """
                {"creditCode": "%s", "account": "%s", "password": "%s", "consent": true}""".formatted(code, login, password));
    }

    private static Answer recovers(Person person, String code, String password) {
        return person.post("/api/v1/me/enterprise-recoveries", """
                {"creditCode": "%s", "password": "%s", "consent": true}""".formatted(code, password));
    }
}
