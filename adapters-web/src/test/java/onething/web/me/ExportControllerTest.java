package onething.web.me;

import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.web.Callers.LI_NA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.application.port.in.me.ExportData;
import onething.application.port.in.me.ExportData.Export;
import onething.application.port.in.me.ExportData.OfMatter;
import onething.application.port.in.me.ListFavourites.Row;
import onething.domain.access.UnmaskedAccess;
import onething.domain.account.AccountHolder;
import onething.domain.account.FormerName;
import onething.domain.code.GuideCode;
import onething.domain.code.MaterialCode;
import onething.domain.favourite.Favourite;
import onething.domain.material.MaterialSource;
import onething.domain.party.Consent;
import onething.domain.party.Consent.Purpose;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.reuse.Reusable;
import onething.domain.reuse.ReuseConsent;
import onething.domain.text.Line;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Checked against the contract, like every response through [Api].
class ExportControllerTest {

    private static final Favourite FAVOURITE = new Favourite(
            UUID.randomUUID(),
            new GuideCode("labour-rights"),
            Optional.of(DETERMINATION),
            Instant.parse("2026-11-23T03:00:00Z"));

    @Test
    void draftsBundlesMattersAndConsentsAreOneDocument() {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 2, DETERMINATION, closed());
        var entry = new Entry(change.event(), "收件", "受理审查", Optional.empty(), Optional.empty());

        get(_ -> Mono.just(new Export(
                        Optional.of(
                                new AccountHolder.Person(new PersonName("李娜"), new IdCardNumber("445202199003071527"))),
                        Flux.just(new FormerName(new PersonName("李那"), bundle.received())),
                        Flux.just(Consent.given(Purpose.FACE, "2026-01", bundle.received())),
                        Flux.just(new ReuseConsent(
                                bundle.id().value(),
                                LI_NA.id(),
                                Reusable.ofThisService(
                                        MaterialSource.Kind.EARLIER,
                                        bundle.id().value(),
                                        "身份证",
                                        new Line(bundle.number().value()),
                                        LocalDate.of(2026, 11, 20)),
                                LI_NA.id(),
                                bundle.received(),
                                bundle.id(),
                                Set.of(new MaterialCode("id-card")),
                                "2026-01")),
                        Flux.just(new Versioned<>(aDraft(), 3), new Versioned<>(bundle, 1)),
                        Flux.just(new OfMatter(change.after(), 2, List.of(entry), List.of())),
                        Flux.just(new Row(FAVOURITE, "工伤认定申请")),
                        Flux.empty(),
                        Flux.empty(),
                        Mono.just(bundle.received()),
                        Flux.just(new UnmaskedAccess(
                                bundle.id().value(), LI_NA.id(), LI_NA.id(), Optional.empty(), bundle.received())))))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.account.idNumber")
                .isEqualTo("445202199003071527")
                .jsonPath("$.formerNames[0].name")
                .isEqualTo("李那")
                .jsonPath("$.bundles.length()")
                .isEqualTo(2)
                .jsonPath("$.bundles[0].changed")
                .isNotEmpty()
                .jsonPath("$.bundles[1].number")
                .isEqualTo(bundle.number().toString())
                .jsonPath("$.bundles[1].answers.worker.name")
                .isEqualTo("李娜")
                .jsonPath("$.matters[0].timeline[0].action")
                .isNotEmpty()
                .jsonPath("$.favourites[0].title")
                .isEqualTo("工伤认定申请")
                .jsonPath("$.reuseConsents[0].number")
                .isEqualTo(bundle.number().toString())
                .jsonPath("$.accesses")
                .isEmpty()
                .jsonPath("$.messagesReadUntil")
                .isEqualTo(bundle.received().toString())
                .jsonPath("$.fullViews[0].own")
                .isEqualTo(true);
    }

    @Test
    void anEmptyAccountIsADocumentToo() {
        get(_ -> Mono.just(new Export(
                        Optional.empty(),
                        Flux.empty(),
                        Flux.empty(),
                        Flux.empty(),
                        Flux.empty(),
                        Flux.empty(),
                        Flux.empty(),
                        Flux.empty(),
                        Flux.empty(),
                        Mono.empty(),
                        Flux.empty())))
                .expectBody()
                .jsonPath("$.account.name")
                .isEqualTo("李娜")
                .jsonPath("$.bundles")
                .isEmpty();
    }

    @Test
    void anOldSignInIsRefused() {
        var answer = get(_ -> Mono.error(new StepUpRequired(Duration.ofMinutes(5)).refused()));

        answer.expectHeader()
                .valueEquals(
                        "WWW-Authenticate",
                        "Bearer realm=\"onething\", error=\"insufficient_user_authentication\", max_age=300");
        Api.problem(answer, 401, "step-up-required");
    }

    private static ResponseSpec get(ExportData exportData) {
        return Api.of(LI_NA, new ExportController(exportData))
                .get()
                .uri("/api/v1/me/data")
                .exchange();
    }
}
