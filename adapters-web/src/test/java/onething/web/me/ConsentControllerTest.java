package onething.web.me;

import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onething.domain.party.Consent;
import onething.domain.party.Consent.Purpose;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ConsentControllerTest {

    private static final Instant GIVEN = Instant.parse("2026-11-23T02:10:00Z");

    private final List<Consent> consents = new ArrayList<>(
            List.of(Consent.given(Purpose.AGREEMENT, "2026-01", GIVEN), Consent.given(Purpose.FACE, "2026-01", GIVEN)));
    private final WebTestClient client =
            Api.of(LI_NA, new ConsentController(_ -> Flux.fromIterable(consents), (who, purpose) -> {
                assertThat(who).isEqualTo(LI_NA);
                consents.replaceAll(each -> each.purpose() == purpose ? takenBack(each) : each);
                return Mono.empty();
            }));

    @Test
    void consentsAreListedWithTheirWording() {
        client.get()
                .uri("/api/v1/me/consents")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.items[1].purpose")
                .isEqualTo("face")
                .jsonPath("$.items[1].textVersion")
                .isEqualTo("2026-01")
                .jsonPath("$.items[1].holds")
                .isEqualTo(true)
                .jsonPath("$.items[1].withdrawn")
                .doesNotExist();
    }

    @Test
    void theConsentToAskForABusinessLicenceIsWithdrawnAlone() {
        consents.add(Consent.given(Purpose.ENTERPRISE, "2026-11", GIVEN));

        client.post()
                .uri("/api/v1/me/consents/enterprise/withdrawal")
                .exchange()
                .expectBody()
                .jsonPath("$.items[1].holds")
                .isEqualTo(true)
                .jsonPath("$.items[2].purpose")
                .isEqualTo("enterprise")
                .jsonPath("$.items[2].holds")
                .isEqualTo(false);
    }

    @Test
    void theAgreementCannotBeWithdrawn() {
        client.post()
                .uri("/api/v1/me/consents/agreement/withdrawal")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void theConsentToAFaceCheckIsWithdrawn() {
        client.post()
                .uri("/api/v1/me/consents/face/withdrawal")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].holds")
                .isEqualTo(true)
                .jsonPath("$.items[1].holds")
                .isEqualTo(false)
                .jsonPath("$.items[1].withdrawn")
                .isEqualTo("2026-11-23T02:11:00Z");
    }

    private static Consent takenBack(Consent consent) {
        return new Consent(
                consent.purpose(), consent.textVersion(), consent.given(), Optional.of(GIVEN.plusSeconds(60)));
    }
}
