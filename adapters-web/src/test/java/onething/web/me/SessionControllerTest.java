package onething.web.me;

import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onething.application.port.in.token.EndSession;
import onething.application.port.in.token.ListSessions.Session;
import onething.domain.signin.Authentication;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class SessionControllerTest {

    private static final UUID SESSION = UUID.fromString("019ab7c5-0300-7f60-9200-8eaf70615c27");
    private static final Instant SIGNED_IN = Instant.parse("2026-11-23T02:10:00Z");

    private final List<EndSession.Command> done = new ArrayList<>();

    @Test
    void theCallersSessionsAreListed() {
        client().get()
                .uri("/api/v1/me/sessions")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"items": [{
                          "id": "019ab7c5-0300-7f60-9200-8eaf70615c27", "client": "手机页面", "by": "face", "own": false,
                          "signedIn": "2026-11-23T02:10:00Z", "lastUsed": "2026-11-23T02:20:00Z",
                          "expires": "2026-11-23T14:10:00Z"}]}
                        """);
    }

    @Test
    void oneSessionIsEnded() {
        client().delete()
                .uri("/api/v1/me/sessions/{id}", SESSION)
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(done).extracting(EndSession.Command::session).containsExactly(SESSION);
        assertThat(done).extracting(EndSession.Command::person).containsExactly(LI_NA.id());
    }

    private WebTestClient client() {
        var session = new Session(
                SESSION,
                "手机页面",
                new Authentication(SIGNED_IN, Authentication.Method.FACE),
                SIGNED_IN.plusSeconds(600),
                SIGNED_IN.plusSeconds(43_200),
                false);
        return Api.of(
                LI_NA,
                new SessionController((_, _) -> Flux.just(session), ended -> Mono.fromRunnable(() -> done.add(ended))));
    }
}
