package onething.web.me;

import static onething.web.Callers.LI_NA;
import static onething.web.Callers.OFFICER_WANG;

import java.util.Optional;
import onething.application.port.in.me.ReadMe;
import onething.application.port.in.me.ReadSummary;
import onething.domain.party.Actor;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class MeControllerTest {

    private final ReadMe me = who -> Mono.just(new ReadMe.Me(
            who,
            who instanceof Actor.Staff ? Optional.of("工伤保险经办机构") : Optional.empty(),
            who instanceof Actor.Staff ? Optional.of("榕城区") : Optional.empty()));
    private final ReadSummary summary = _ -> Mono.just(new ReadSummary.Summary(1, 3, 2, 0, 4));

    @Test
    void aCitizenReadsTheirOwnData() {
        client(LI_NA)
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectBody()
                .jsonPath("$.kind")
                .isEqualTo("citizen")
                .jsonPath("$.office")
                .doesNotExist();
    }

    @Test
    void anOfficerReadsTheirOfficeAndDistrict() {
        client(OFFICER_WANG)
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectBody()
                .jsonPath("$.roles[0]")
                .isEqualTo("officer")
                .jsonPath("$.office.title")
                .isEqualTo("工伤保险经办机构")
                .jsonPath("$.district.code")
                .isEqualTo("445202");
    }

    @Test
    void theFourTabsAreCountedAndUnchangedCountsAreAnsweredWith304() {
        var tag = client(LI_NA)
                .get()
                .uri("/api/v1/me/summary")
                .exchange()
                .expectBody()
                .jsonPath("$.inProgress")
                .isEqualTo(3)
                .jsonPath("$.unread")
                .isEqualTo(4)
                .returnResult()
                .getResponseHeaders()
                .getETag();

        client(LI_NA)
                .get()
                .uri("/api/v1/me/summary")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }

    private WebTestClient client(Actor who) {
        return Api.of(who, new MeController(me, summary));
    }
}
