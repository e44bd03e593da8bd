package onething.web.live;

import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onething.application.port.in.live.AnnounceViewing;
import onething.application.port.in.live.EndViewing;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class PresenceControllerTest {

    private static final String PATH = "/api/v1/desk/matters/{matter}/presence";
    private static final UUID MATTER = new UUID(0x7000L, 9);
    private static final PersonId COLLEAGUE = new PersonId(new UUID(0x7000L, 10));

    private final List<Object> asked = new ArrayList<>();
    private Mono<List<PersonId>> colleagues = Mono.just(List.of(COLLEAGUE));

    @Test
    void anOpenPageIsToldWhoElseHasItOpen() {
        client().put()
                .uri(PATH, MATTER)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .json("{\"colleagues\":[\"" + COLLEAGUE.value() + "\"]}");

        assertThat(asked).containsExactly(new AnnounceViewing.Command(OFFICER_WANG, new MatterId(MATTER)));
    }

    @Test
    void aClosedPageSaysSo() {
        client().delete().uri(PATH, MATTER).exchange().expectStatus().isNoContent();

        assertThat(asked).containsExactly(new EndViewing.Command(OFFICER_WANG, new MatterId(MATTER)));
    }

    @Test
    void aMatterOfAnotherOfficeIsUnknown() {
        colleagues = Mono.error(new MatterUnknown(MATTER)::refused);

        Api.problem(client().put().uri(PATH, MATTER).exchange(), 404, "matter-unknown");
    }

    private WebTestClient client() {
        AnnounceViewing announce = command -> {
            asked.add(command);
            return colleagues;
        };
        EndViewing end = command -> {
            asked.add(command);
            return Mono.empty();
        };
        return Api.of(OFFICER_WANG, new PresenceController(announce, end));
    }
}
