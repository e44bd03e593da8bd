package onething.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.guide.CheckGuide;
import onething.application.port.in.guide.ReadGuideReports;
import onething.domain.guide.Assumption;
import onething.domain.guide.GuideFixtures;
import onething.domain.guide.GuideReport;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.domain.text.Verbatim;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class GuideAdminControllerTest {

    private static final Actor ADMIN = new Actor.Administrator(new PersonId(UUID.randomUUID()), "陈系统");

    private ReadGuideReports read = _ -> Mono.error(new AssertionError("not asked for reports"));
    private CheckGuide check = _ -> Mono.error(new AssertionError("not asked to check"));

    @Test
    void aPublishedGuideListsItsAssumptionsWithTheirPlaces() {
        var assumed = new Assumption("small/bundle.yaml:12:5", "/offices/0", new Source(Provenance.LOCAL, "待核实"));
        read = _ -> Mono.just(
                List.of(new GuideReport(Optional.of(GuideFixtures.aBundleGuide()), List.of(), List.of(assumed))));

        client().get()
                .uri("/api/v1/admin/guides")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.guides[0].guide.version")
                .isEqualTo(1)
                .jsonPath("$.guides[0].assumptions[0].place")
                .isEqualTo("small/bundle.yaml:12:5")
                .jsonPath("$.guides[0].assumptions[0].provenance")
                .isEqualTo("local");
    }

    @Test
    void aCheckedGuideListsEveryFaultWithItsPlace() {
        var asked = new AtomicReference<CheckGuide.Command>();
        check = command -> {
            asked.set(command);
            return Mono.just(new GuideReport(
                    Optional.empty(),
                    List.of(new Fault("guide/bundle.yaml:7:7 /city", "wrong-value", "no city")),
                    List.of()));
        };

        checking(
                        "{\"files\": [{\"name\": \"bundle.yaml\", \"content\": \"a\"}, {\"name\": \"procedures/shared.yaml\", \"content\": \"b\"}]}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.guide")
                .doesNotExist()
                .jsonPath("$.faults[0].place")
                .isEqualTo("guide/bundle.yaml:7:7")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/city");

        assertThat(asked.get())
                .isEqualTo(new CheckGuide.Command(
                        ADMIN, Map.of("bundle.yaml", new Verbatim("a"), "procedures/shared.yaml", new Verbatim("b"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"files\": []}",
                "{\"files\": [null]}",
                "{\"files\": [{\"name\": \"../secret.yaml\", \"content\": \"\"}]}",
                "{\"files\": [{\"name\": \"/etc/passwd\", \"content\": \"\"}]}",
                "{\"files\": [{\"name\": \"bundle.yaml\"}]}"
            })
    void anUnexpectedFileOfAGuideIsRefused(String body) {
        Api.problem(checking(body), 422, "request-invalid");
    }

    @Test
    void onlyAdministratorsCheckGuides() {
        read = _ -> Mono.error(new Refusal.RoleLacking("ADMINISTRATOR")::refused);

        Api.problem(client().get().uri("/api/v1/admin/guides").exchange(), 403, "role-lacking");
    }

    private WebTestClient.ResponseSpec checking(String body) {
        return client().post()
                .uri("/api/v1/admin/guides/check")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client() {
        return Api.of(ADMIN, new GuideAdminController(read, check));
    }
}
