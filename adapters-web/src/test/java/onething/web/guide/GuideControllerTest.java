package onething.web.guide;

import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onething.application.port.in.guide.ListGuides;
import onething.application.port.in.guide.ReadGuide;
import onething.domain.guide.BundleGuide;
import onething.domain.refusal.Refusal;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class GuideControllerTest {

    private final BundleGuide guide = aBundleGuide();
    private final ListGuides list = () -> Flux.just(guide);
    private final ReadGuide read = code -> code.equals(guide.id().code().value())
            ? Mono.just(guide)
            : Mono.error(
                    new Refusal.GuideUnknown(code, List.of(guide.id().code().value()))::refused);

    @Test
    void theGuidesOnOfferAreListed() {
        client().get()
                .uri("/api/v1/guides")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=300, public")
                .expectBody()
                .jsonPath("$.guides[0].matters.length()")
                .isEqualTo(guide.matters().size());
    }

    @Test
    void aGuideIsCompleteWithTheSourceOfEachValue() {
        client().get()
                .uri("/api/v1/guides/{guide}", guide.id().code().value())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sections.length()")
                .isEqualTo(guide.form().sections().size())
                .jsonPath("$.matters[0].requirement.type")
                .isNotEmpty()
                .jsonPath("$.matters[0].source.provenance")
                .isNotEmpty()
                .jsonPath("$.matters[0].clocks.length()")
                .isEqualTo(guide.matters().getFirst().procedure().clocks().size());
    }

    @Test
    void anUnchangedGuideIsAnsweredWith304() {
        Api.isNotReadTwice(client(), "/api/v1/guides/{guide}", guide.id().code().value());
    }

    @Test
    void theContentThatTheListNamesIsCachedForGoodAndTheNewestForFiveMinutes() {
        assertThat(headers("?content=" + listed(), "identity").getCacheControl())
                .isEqualTo("max-age=31536000, public, immutable");
        assertThat(headers("?content=" + "0".repeat(32), "identity").getCacheControl())
                .isEqualTo("max-age=300, public");
        assertThat(headers("", "identity").getCacheControl()).isEqualTo("max-age=300, public");
    }

    @Test
    void theContentIsTheHashOfWhatIsAnswered() {
        assertThat(headers("", "identity").getETag()).contains(listed());
    }

    private String listed() {
        var list = client().get()
                .uri("/api/v1/guides")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return list.replaceAll("(?s).*\"content\":\"([0-9a-f]{32})\".*", "$1");
    }

    private HttpHeaders headers(String query, String encoding) {
        return WebTestClient.bindToController(new GuideController(list, read))
                .configureClient()
                .responseTimeout(Api.PATIENCE)
                .build()
                .get()
                .uri("/api/v1/guides/" + guide.id().code().value() + query)
                .header(HttpHeaders.ACCEPT_ENCODING, encoding)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders();
    }

    @Test
    void anUnknownGuideIsRefusedWithTheKnownOnes() {
        Api.problem(client().get().uri("/api/v1/guides/weddings").exchange(), 404, "guide-unknown")
                .jsonPath("$.offered[0]")
                .isEqualTo(guide.id().code().value());
    }

    private WebTestClient client() {
        return Api.of(LI_NA, new GuideController(list, read));
    }
}
