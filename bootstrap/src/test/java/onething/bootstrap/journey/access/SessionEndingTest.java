package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;

/// An administrator ends the sessions of somebody whose account another person uses. The holder reads it.
class SessionEndingTest extends WholeSystem {

    private static final String ENDINGS = "/api/v1/admin/session-endings";

    @Test
    void anAdministratorEndsEverySessionOfAPersonWhoReadsWhy() {
        var phone = signedIn("zhouxiaoyan");
        var stranger = signedIn("zhouxiaoyan");
        var number = "445221198209140043";
        var admin = signedIn("admin");
        var why = "本人来电：手机丢失";

        var ended = admin.post(ENDINGS, "{\"number\": \"%s\", \"reason\": \"%s\"}".formatted(number, why))
                .is(200);

        assertThat(ended.body().at("/ended").asInt()).isGreaterThanOrEqualTo(2);
        phone.get("/api/v1/me").is(401);
        stranger.get("/api/v1/me").is(401);
        var changes = signedIn("zhouxiaoyan")
                .get("/api/v1/me/password")
                .is(200)
                .body()
                .at("/changes");
        var last = changes.get(changes.size() - 1);
        assertThat(last.at("/kind").asString()).isEqualTo("sessions-ended");
        assertThat(last.at("/own").asBoolean()).isFalse();
        assertThat(last.at("/reason").asString()).isEqualTo(why);
    }

    @Test
    void whatDoesNotFitIsSaid() {
        var admin = signedIn("admin");

        assertThat(admin.post(ENDINGS, "{\"number\": \"445221198501010027\", \"reason\": \"手机丢失\"}")
                        .is(404)
                        .problem())
                .isEqualTo("account-unknown");
        assertThat(admin.post(ENDINGS, "{\"number\": \"445202\", \"reason\": \"手机丢失\"}")
                        .is(422)
                        .text("/faults/0/path"))
                .isEqualTo("/number");
        assertThat(admin.post(ENDINGS, "{\"number\": \"445221198501010027\"}")
                        .is(422)
                        .text("/faults/0/path"))
                .isEqualTo("/reason");
    }
}
