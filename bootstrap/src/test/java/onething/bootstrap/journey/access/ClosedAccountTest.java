package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import onething.application.port.in.account.RegisterAccount;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Browser;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import onething.domain.account.AccountHolder;
import onething.domain.account.LoginName;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// 个人信息保护法 arts. 15 and 47: a person closes the account. What the law wants kept stays.
class ClosedAccountTest extends WholeSystem {

    private static final String CLOSURE = "/api/v1/me/closure";
    private static final AccountHolder HOLDER =
            new AccountHolder.Person(new PersonName("林建国"), new IdCardNumber("44520219910615021X"));

    @Autowired
    private RegisterAccount registerAccount;

    @Test
    void aPersonClosesTheAccountOnceNothingRunsAndComesBackAsAnotherOne() {
        var login = "closing-" + UUID.randomUUID();
        var before = registered(login);
        var worker = new Applicant(signedIn(login));
        var matter = worker.submits("inspection-complaint").get("inspection-complaint");
        worker.opens("injury-determination");

        var refused = worker.person().post(CLOSURE, "{\"understood\": true}").is(409);
        assertThat(refused.problem()).isEqualTo("account-in-use");
        assertThat(refused.text("/obstacles/0")).isEqualTo("open-matter");
        assertThat(refused.text("/detail")).contains("没有办结的事项");

        worker.withdraws(matter).is(200);
        var closure = worker.person().get(CLOSURE).is(200);
        assertThat(closure.body().at("/obstacles")).isEmpty();
        assertThat(closure.body().at("/drafts").asInt()).isEqualTo(1);
        assertThat(closure.body().at("/submitted").asInt()).isEqualTo(1);
        worker.person().post(CLOSURE, "{\"understood\": false}").is(422);
        worker.person().post(CLOSURE, "{\"understood\": true}").is(204);

        assertThat(worker.person().get("/api/v1/me").is(401).problem()).isEqualTo("token-refused");
        var browser = new Browser(service());
        assertThat(browser.triesPassword(browser.begins(), login, SigningIn.PASSWORD)
                        .is(422)
                        .problem())
                .isEqualTo("password-refused");
        assertThat(signedIn("inspector")
                        .get("/api/v1/desk/matters/" + matter)
                        .is(200)
                        .body()
                        .toString())
                .as("the case file stays, with the answers")
                .contains("13800138000");

        assertThat(registered(login)).isNotEqualTo(before);
        var again = new Applicant(signedIn(login)).person();
        assertThat(again.get("/api/v1/bundles").is(200).body().at("/items")).isEmpty();
        again.get("/api/v1/matters/" + matter).is(404);
    }

    private UUID registered(String login) {
        return registerAccount
                .register(new RegisterAccount.Command(new LoginName(login), SigningIn.PASSWORD, HOLDER))
                .block()
                .id()
                .value();
    }
}
