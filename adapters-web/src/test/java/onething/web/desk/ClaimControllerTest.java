package onething.web.desk;

import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.desk.ClaimMatter;
import onething.application.port.in.desk.ClaimMatter.Claimed;
import onething.application.port.in.desk.HandOverMatter;
import onething.application.port.in.desk.ListColleagues;
import onething.application.port.in.desk.ListColleagues.Colleague;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal;
import onething.domain.text.Text;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class ClaimControllerTest {

    private static final MatterId MATTER = new MatterId(UUID.randomUUID());
    private static final PersonId LIN = new PersonId(UUID.randomUUID());

    private ClaimMatter claim = _ -> Mono.error(new AssertionError("not asked to claim"));
    private HandOverMatter handOver = _ -> Mono.error(new AssertionError("not asked to hand over"));
    private ListColleagues colleagues = _ -> Mono.error(new AssertionError("not asked for colleagues"));

    @Test
    void aMatterIsClaimedAndHandedBack() {
        claim = command -> Mono.just(new Claimed(
                command.matter(),
                command.version() + 1,
                command.handBack() ? Optional.empty() : Optional.of(OFFICER_WANG.id())));

        asked("{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.claimedByMe")
                .isEqualTo(true)
                .jsonPath("$.version")
                .isEqualTo(4);
        asked("{\"handBack\": true}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.claimedByMe")
                .isEqualTo(false)
                .jsonPath("$.claimant")
                .doesNotExist();
    }

    @Test
    void aMatterIsHandedOverToAColleague() {
        var asked = new AtomicReference<HandOverMatter.Command>();
        handOver = command -> {
            asked.set(command);
            return Mono.just(new Claimed(command.matter(), 4, Optional.of(command.to())));
        };

        asked("{\"to\": \"" + LIN.value() + "\", \"reason\": \"出差\"}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"4\"")
                .expectBody()
                .jsonPath("$.claimant")
                .isEqualTo(LIN.value().toString())
                .jsonPath("$.claimedByMe")
                .isEqualTo(false);

        assertThat(asked.get()).isEqualTo(new HandOverMatter.Command(OFFICER_WANG, MATTER, 3, LIN, new Text("出差")));
    }

    @Test
    void aColleagueWhoCannotHandleItIsRefused() {
        handOver =
                command -> Mono.error(new Refusal.ColleagueUnknown(command.to().value())::refused);

        Api.problem(asked("{\"to\": \"" + LIN.value() + "\", \"reason\": \"出差\"}"), 422, "colleague-unknown")
                .jsonPath("$.colleague")
                .isEqualTo(LIN.value().toString());
    }

    @Test
    void colleaguesAreNamed() {
        colleagues = _ -> Mono.just(List.of(new Colleague(
                LIN,
                new PersonName("林志强"),
                new DistrictCode("445202"),
                Set.of(Role.APPROVER, Role.OFFICER, Role.REPORT_OFFICER))));

        client().get()
                .uri("/api/v1/desk/colleagues")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.colleagues[0].name")
                .isEqualTo("林志强")
                .jsonPath("$.colleagues[0].roles")
                .isEqualTo(List.of("approver", "officer", "report-officer"));
    }

    private WebTestClient.ResponseSpec asked(String body) {
        return client().post()
                .uri("/api/v1/desk/matters/{id}/claim", MATTER.value())
                .header(HttpHeaders.IF_MATCH, "\"3\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client() {
        return Api.of(OFFICER_WANG, new ClaimController(claim, handOver, colleagues));
    }
}
