package onething.web.bundle;

import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.bundle.EndMandate;
import onething.application.port.in.bundle.GrantMandate;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.Mandate;
import onething.domain.bundle.Mandate.Relationship;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal.MandateUnknown;
import onething.domain.text.Line;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class MandateControllerTest {

    private static final UUID BUNDLE = UUID.randomUUID();
    private static final Mandate MANDATE = new Mandate(
            UUID.randomUUID(),
            new BundleId(BUNDLE),
            new PersonName("黄磊"),
            new IdCardNumber("445202198502142137"),
            Relationship.LAWYER,
            new Line("授权委托书〔2026〕第12号"),
            LocalDate.of(2027, 11, 23),
            Instant.parse("2026-11-23T03:00:00Z"),
            Optional.of(Instant.parse("2026-11-24T03:00:00Z")));

    private final List<GrantMandate.Command> granted = new ArrayList<>();
    private final EndMandate end = command -> Mono.error(new MandateUnknown(command.mandate()).refused());

    @Test
    void anAgentIsNamedAndShownMasked() {
        post("""
                {"name": "黄磊", "idNumber": "445202198502142137", "relationship": "lawyer",
                 "authority": "授权委托书〔2026〕第12号", "until": "2027-11-23"}""")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/v1/bundles/" + BUNDLE + "/agents/" + MANDATE.id())
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("黄*")
                .jsonPath("$.idNumber")
                .isEqualTo("4****************7");

        assertThat(granted)
                .containsExactly(new GrantMandate.Command(
                        LI_NA,
                        Instant.EPOCH,
                        new BundleId(BUNDLE),
                        MANDATE.name(),
                        MANDATE.idCard(),
                        Relationship.LAWYER,
                        new Line(MANDATE.authority().value()),
                        MANDATE.until()));
    }

    @Test
    void everyFaultOfAMandateIsNamed() {
        var answer = post("""
                {"name": "1", "idNumber": "123", "relationship": "friend", "authority": "x", "until": "2027-11-23"}""");

        Api.problem(answer, 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/name")
                .jsonPath("$.faults[1].path")
                .isEqualTo("/idNumber")
                .jsonPath("$.faults[2].path")
                .isEqualTo("/relationship");
        assertThat(granted).isEmpty();
    }

    @Test
    void theAgentsAreListedIncludingFormerOnes() {
        client().get()
                .uri("/api/v1/bundles/{bundle}/agents", BUNDLE)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].ended")
                .isEqualTo("2026-11-24T03:00:00Z");
    }

    @Test
    void anUnknownMandateCannotEnd() {
        var answer = client().delete()
                .uri("/api/v1/bundles/{bundle}/agents/{agent}", BUNDLE, UUID.randomUUID())
                .exchange();

        Api.problem(answer, 404, "mandate-unknown");
    }

    private WebTestClient.ResponseSpec post(String json) {
        return client().post()
                .uri("/api/v1/bundles/{bundle}/agents", BUNDLE)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private WebTestClient client() {
        GrantMandate grant = command -> {
            granted.add(command);
            return Mono.just(MANDATE);
        };
        return Api.of(LI_NA, new MandateController(grant, (_, _) -> Flux.just(MANDATE), end));
    }
}
