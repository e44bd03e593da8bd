package onething.web.feed;

import static onething.web.Api.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.feed.SubscriberStanding;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.SubscriberUnknown;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class SubscriberControllerTest {

    private static final SubscriberStanding FAILING = new SubscriberStanding(
            "province",
            Optional.of(Instant.parse("2026-11-24T01:12:03Z")),
            Optional.of(Instant.parse("2026-11-24T02:40:00Z")),
            3,
            Optional.of("status-503"),
            Optional.of(Instant.parse("2026-11-24T03:16:00Z")),
            false);

    private static final Actor ADMINISTRATOR = new Actor.Administrator(new PersonId(new UUID(0, 9)), "陈立");

    private final List<String> resumed = new ArrayList<>();

    @Test
    void theAdministratorSeesHowEachSubscriberIsDoing() {
        client().get()
                .uri("/api/v1/admin/feed/subscribers")
                .exchange()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .json("""
                        {"items": [{"name": "province", "lastTaken": "2026-11-24T01:12:03Z", "oldest": "2026-11-24T02:40:00Z",
                                    "failures": 3, "reason": "status-503", "nextAttempt": "2026-11-24T03:16:00Z",
                                    "stopped": false}]}""");
    }

    @Test
    void theAdministratorSendsAgainAtOnce() {
        resume("province").expectStatus().isNoContent();
        problem(resume("county"), 404, "subscriber-unknown");

        assertThat(resumed).containsExactly("province");
    }

    private ResponseSpec resume(String name) {
        return client().post()
                .uri("/api/v1/admin/feed/subscribers/{name}/attempts", name)
                .exchange();
    }

    private WebTestClient client() {
        return Api.of(ADMINISTRATOR, new SubscriberController(_ -> Flux.just(FAILING), (_, name) -> {
            if (!name.equals("province")) {
                return Mono.error(new SubscriberUnknown(name).refused());
            }
            resumed.add(name);
            return Mono.empty();
        }));
    }
}
