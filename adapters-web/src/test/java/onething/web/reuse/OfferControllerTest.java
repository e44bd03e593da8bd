package onething.web.reuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Unavailable;
import onething.application.port.Versioned;
import onething.application.port.in.reuse.ListOffers;
import onething.application.port.in.reuse.PreviewOffer;
import onething.application.port.in.reuse.TakeOffer;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.material.MaterialSource;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ConsentMissing;
import onething.domain.refusal.Refusal.LicenceMissing;
import onething.domain.refusal.Refusal.LicenceNotInForce;
import onething.domain.refusal.Refusal.LicenceToChoose;
import onething.domain.refusal.Refusal.OfferUnknown;
import onething.domain.reuse.Offer;
import onething.domain.reuse.Reusable;
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
            Optional.empty(),
            LocalDate.of(2026, 11, 20),
            LI_NA.id(),
            Instant.parse("2026-11-23T02:36:00Z"));

    private static final Reusable WHAT =
            Reusable.ofThisService(SOURCE.kind(), PAPER, SOURCE.title(), SOURCE.number(), SOURCE.issued());
    private static final Reusable LICENCE = new Reusable(
            MaterialSource.Kind.LICENCE,
            UUID.randomUUID(),
            "居民身份证",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private ListOffers offers = _ -> Flux.empty();
    private PreviewOffer preview = _ -> Mono.empty();
    private TakeOffer take = _ -> Mono.empty();

    @Test
    void offersAreListedWithTheMaterialsThatTheyAre() {
        offers = query -> {
            assertThat(query).isEqualTo(new ListOffers.Query(LI_NA, new BundleId(BUNDLE)));
            return Flux.just(
                    new Offer(WHAT, new FileName("认定工伤决定书.pdf"), MEETS),
                    new Offer(LICENCE, new FileName("居民身份证.pdf"), MEETS));
        };

        api().get()
                .uri("/api/v1/bundles/{bundle}/offers", BUNDLE)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].kind")
                .isEqualTo("paper")
                .jsonPath("$.items[0].meets[0]")
                .isEqualTo("recognition-decision")
                .jsonPath("$.items[0].number")
                .isEqualTo("JY202611230000017-02-P003")
                .jsonPath("$.items[1].kind")
                .isEqualTo("licence")
                .jsonPath("$.items[1].number")
                .doesNotExist();
    }

    @Test
    void aTakenOfferIsAMaterialWithItsSource() {
        take = command -> {
            assertThat(command.kind()).isEqualTo(MaterialSource.Kind.PAPER);
            assertThat(command.reference()).isEqualTo(PAPER);
            assertThat(command.number()).isEmpty();
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
    void anOfferIsLookedAtBeforeItIsTaken() {
        preview = query -> {
            assertThat(query.kind()).isEqualTo(MaterialSource.Kind.PAPER);
            assertThat(query.reference()).isEqualTo(PAPER);
            return Mono.just(new PreviewOffer.Content(
                    new FileName("认定工伤决定书.pdf"),
                    "application/pdf",
                    4,
                    Flux.just(ByteBuffer.wrap("%PDF".getBytes(UTF_8)))));
        };

        look("paper")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectHeader()
                .value("Cache-Control", cached -> assertThat(cached).isEqualTo("no-store"))
                .expectHeader()
                .value("Content-Disposition", named -> assertThat(named).startsWith("attachment"))
                .expectBody(String.class)
                .isEqualTo("%PDF");
    }

    @Test
    void whatIsNotOfferedCannotBeLookedAt() {
        preview = _ -> Mono.error(new OfferUnknown(PAPER)::refused);

        Api.problem(look("licence"), 404, "offer-unknown");
        Api.problem(look("something"), 422, "request-invalid");
    }

    private WebTestClient.ResponseSpec look(String kind) {
        return api().get()
                .uri("/api/v1/bundles/{bundle}/offers/{kind}/{reference}", BUNDLE, kind, PAPER)
                .exchange();
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
    void whereThePlatformHasSeveralLicencesOneIsChosenByItsNumber() {
        take = command -> command.number().isPresent()
                ? Mono.just(new Versioned<>(material(), 3))
                : Mono.error(
                        new LicenceToChoose(
                                        "劳动合同备案登记",
                                        List.of(new LicenceToChoose.Choice("A-1", "揭阳市人社局", LocalDate.of(2025, 3, 1))))
                                ::refused);

        Api.problem(post("""
                {"kind": "licence", "reference": "%s", "consent": true}""".formatted(PAPER)), 409, "licence-to-choose")
                .jsonPath("$.choices[0].number")
                .isEqualTo("A-1")
                .jsonPath("$.choices[0].issued")
                .isEqualTo("2025-03-01");
        post("""
                {"kind": "licence", "reference": "%s", "number": "A-1", "consent": true}""".formatted(PAPER)).expectStatus().isCreated();
    }

    @Test
    void aLicenceThatCannotBeHadIsRefusedWithAnUploadInstead() {
        take = _ -> Mono.error(new LicenceMissing("居民身份证")::refused);
        refusedLicence(422, "licence-missing");
        take = _ -> Mono.error(new LicenceNotInForce("居民身份证", true)::refused);
        refusedLicence(422, "licence-not-in-force");
        take = _ -> Mono.error(new Unavailable(Unavailable.What.LICENCES, Duration.ofSeconds(30), "timeout"));
        refusedLicence(503, "licences-unavailable");
    }

    private void refusedLicence(int status, String kind) {
        Api.problem(post("""
                {"kind": "licence", "reference": "%s", "consent": true}""".formatted(PAPER)), status, kind)
                .jsonPath("$.instead")
                .value(instead -> assertThat((String) instead).contains("上传"));
    }

    @Test
    void aPersonReadsWhatWasTakenAndWhoConsented() {
        var taken = consent(WHAT, LI_NA.id());
        var search = consent(LICENCE, new PersonId(UUID.randomUUID()));

        Api.of(LI_NA, new ReuseConsentController(_ -> Flux.just(taken, search)))
                .get()
                .uri("/api/v1/me/reuse-consents")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].title")
                .isEqualTo("认定工伤决定书")
                .jsonPath("$.items[0].own")
                .isEqualTo(true)
                .jsonPath("$.items[1].number")
                .doesNotExist()
                .jsonPath("$.items[1].own")
                .isEqualTo(false);
    }

    private static ReuseConsent consent(Reusable what, PersonId by) {
        return new ReuseConsent(
                UUID.randomUUID(), LI_NA.id(), what, by, SOURCE.consented(), new BundleId(BUNDLE), MEETS, "2026-01");
    }

    private WebTestClient.ResponseSpec post(String body) {
        return api().post()
                .uri("/api/v1/bundles/{bundle}/offers", BUNDLE)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient api() {
        return Api.of(
                LI_NA,
                new OfferController(
                        query -> offers.list(query), query -> preview.preview(query), command -> take.take(command)));
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
