package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;

/// 个人信息保护法 art. 45: a person exports everything that is stored about them.
class OwnDataTest extends WholeSystem {

    @Test
    void aPersonExportsEverythingThatIsStoredAboutThem() {
        var worker = new Applicant(signedIn("lina"));
        var matter = worker.submits("inspection-complaint").get("inspection-complaint");
        var bundle = worker.sees(matter).text("/bundle");
        var draft = worker.opens("injury-determination");
        signedIn("inspector").get("/api/v1/desk/matters/" + matter).is(200);

        var answer = worker.person().get("/api/v1/me/data").is(200);

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        var data = answer.body();
        assertThat(data.at("/account/name").asString()).isEqualTo("李娜");
        assertThat(data.at("/account/idNumber").asString()).isEqualTo("445202199003071527");
        assertThat(Applicant.idsIn(data.at("/bundles"))).contains(bundle, draft);
        var exported = data.at("/bundles")
                .valueStream()
                .filter(each -> each.at("/id").asString().equals(bundle))
                .findFirst()
                .orElseThrow();
        assertThat(exported.at("/answers/worker/phone").asString()).isEqualTo("13800138000");
        assertThat(exported.at("/materials")).isNotEmpty();
        assertThat(data.at("/matters")
                        .valueStream()
                        .map(each -> each.at("/matter/id").asString()))
                .contains(matter);
        assertThat(data.at("/matters/0/timeline")).isNotEmpty();
        assertThat(data.at("/accesses")
                        .valueStream()
                        .map(each -> each.at("/matter").asString()))
                .contains(matter);
    }

    /// The answers that it sent may name its workers; what they sent themselves is not its own.
    @Test
    void anEnterpriseExportsItsOwnDataToo() {
        var worker = new Applicant(signedIn("lina"));
        var matter = worker.submits("inspection-complaint").get("inspection-complaint");
        var bundle = worker.sees(matter).text("/bundle");

        var data = signedIn("factory").get("/api/v1/me/data").is(200);

        assertThat(data.text("/account/creditCode")).isEqualTo("91445202MA4X7Y2K1U");
        assertThat(data.response().body()).doesNotContain(matter, bundle);
    }
}
