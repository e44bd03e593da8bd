package onething.web.reuse;

import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.reuse.ListOffers;
import onething.application.port.in.reuse.TakeOffer;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.material.MaterialSource;
import onething.domain.refusal.Refusal.ConsentMissing;
import onething.domain.refusal.Refusal.OfferUnknown;
import onething.domain.reuse.Offer;
import onething.domain.reuse.ReuseConsent;
import onething.domain.text.FileName;
import onething.domain.text.Line;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Checked against the contract, like every response through [Api].
class OfferControllerTest {

    private static final UUID BUNDLE = UUID.randomUUID();
    private static final UUID PAPER = UUID.randomUUID();
    private static final Set<MaterialCode> MEETS = Set.of(new MaterialCode("recognition-decision"));
    private static final MaterialSource SOURCE = new MaterialSource(
            MaterialSource.Kind.PAPER,
            PAPER,
            "认定工伤决定书",
            new Line("JY202611230000017-02-P003"),
            LocalDate.of(2026, 11, 20),
            LI_NA.id(),
            Instant.parse("2026-11-23T02:36:00Z"));

    private ListOffers offers = _ -> Flux.empty();
    private TakeOffer take = _ -> Mono.empty();

    @Test
    void offersAreListedWithTheMaterialsThatTheyAre() {
        offers = query -> {
            assertThat(query).isEqualTo(new ListOffers.Query(LI_NA, new BundleId(BUNDLE)));
            return Flux.just(new Offer(
                    SOURCE.kind(),
                    PAPER,
                    SOURCE.title(),
                    SOURCE.number(),
                    new FileName("认定工伤决定书.pdf"),
                    SOURCE.issued(),
                    MEETS));
        };

        api().get()
                .uri("/api/v1/bundles/{bundle}/offers", BUNDLE)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].kind")
                .isEqualTo("paper")
                .jsonPath("$.items[0].meets[0]")
                .isEqualTo("recognition-decision");
    }

    @Test
    void aTakenOfferIsAMaterialWithItsSource() {
        take = command -> {
            assertThat(command.kind()).isEqualTo(MaterialSource.Kind.PAPER);
            assertThat(command.reference()).isEqualTo(PAPER);
            assertThat(command.consents()).isTrue();
            return Mono.just(new Versioned<>(material().from(SOURCE), 3));
        };

        post("""
                {"kind": "paper", "reference": "%s", "consent": true}""".formatted(PAPER))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.bundleVersion")
                .isEqualTo(3)
                .jsonPath("$.material.source.number")
                .isEqualTo("JY202611230000017-02-P003")
                .jsonPath("$.material.source.consentedBy")
                .doesNotExist();
    }

    @Test
    void aRefusalSaysWhatToDoInstead() {
        take = _ -> Mono.error(new ConsentMissing()::refused);
        Api.problem(post("""
                {"kind": "paper", "reference": "%s", "consent": false}""".formatted(PAPER)), 422, "consent-missing");
        take = _ -> Mono.error(new OfferUnknown(PAPER)::refused);
        Api.problem(post("""
                {"kind": "paper", "reference": "%s", "consent": true}""".formatted(PAPER)), 404, "offer-unknown");
    }

    @Test
    void aPersonReadsWhatWasTakenAndWhoConsented() {
        var consent = new ReuseConsent(UUID.randomUUID(), LI_NA.id(), SOURCE, new BundleId(BUNDLE), MEETS, "2026-01");

        Api.of(LI_NA, new ReuseConsentController(_ -> Flux.just(consent)))
                .get()
                .uri("/api/v1/me/reuse-consents")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].title")
                .isEqualTo("认定工伤决定书")
                .jsonPath("$.items[0].own")
                .isEqualTo(true);
    }

    private WebTestClient.ResponseSpec post(String body) {
        return api().post()
                .uri("/api/v1/bundles/{bundle}/offers", BUNDLE)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient api() {
        return Api.of(LI_NA, new OfferController(query -> offers.list(query), command -> take.take(command)));
    }

    private static Material material() {
        return new Material(
                new MaterialId(UUID.randomUUID()),
                new FileName("认定工伤决定书.pdf"),
                "application/pdf",
                10,
                "a".repeat(64),
                "a".repeat(64),
                MEETS,
                Instant.parse("2026-11-23T02:36:00Z"));
    }
}
