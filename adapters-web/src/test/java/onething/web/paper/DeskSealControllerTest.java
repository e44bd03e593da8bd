package onething.web.paper;

import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.paper.ListWaitingSeals.Row;
import onething.domain.matter.MatterId;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.paper.SealObstacle;
import onething.domain.refusal.Refusal.PaperUnknown;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class DeskSealControllerTest {

    private static final PaperId PAPER = new PaperId(UUID.fromString("019ab7c9-1100-7c50-9100-7d9e6f504b06"));
    private static final MatterId MATTER = new MatterId(UUID.fromString("019ab7c2-6e00-7b20-8d00-4a6b3c2d1e02"));

    private final List<Optional<PaperId>> asked = new ArrayList<>();

    @Test
    void thePapersThatWaitSaySinceWhenAndWhy() {
        api().get()
                .uri("/api/v1/desk/seals")
                .exchange()
                .expectBody()
                .json("""
                        {"items": [{"id": "%s", "number": "JY202611230000017-02-P003", "title": "认定工伤决定书",
                          "matter": "%s", "since": "2026-12-08T02:30:00Z", "attempts": 3,
                          "next": "2026-12-08T02:36:10Z", "obstacle": "unreachable"}]}""".formatted(PAPER.value(), MATTER.value()), JsonCompareMode.STRICT);
        Api.isNotReadTwice(api(), "/api/v1/desk/seals");
    }

    @Test
    void onePaperOrAllAreTriedAgain() {
        again("/api/v1/desk/seals/" + PAPER.value() + "/attempts")
                .expectStatus()
                .isNoContent();
        again("/api/v1/desk/seals/attempts").expectStatus().isNoContent();

        assertThat(asked).containsExactly(Optional.of(PAPER), Optional.empty());
    }

    @Test
    void aPaperOfAnotherOfficeIsNotFound() {
        Api.problem(again("/api/v1/desk/seals/" + UUID.randomUUID() + "/attempts"), 404, "paper-unknown");
    }

    private WebTestClient.ResponseSpec again(String path) {
        return api().post().uri(path).exchange();
    }

    private WebTestClient api() {
        return Api.of(OFFICER_WANG, new DeskSealController(_ -> Flux.just(row()), (_, paper) -> {
            asked.add(paper);
            return paper.filter(one -> !one.equals(PAPER))
                    .<Mono<Void>>map(unknown -> Mono.error(new PaperUnknown(unknown.value()).refused()))
                    .orElseGet(Mono::empty);
        }));
    }

    private static Row row() {
        return new Row(
                PAPER,
                new PaperNumber("JY202611230000017-02-P003"),
                "认定工伤决定书",
                MATTER,
                Instant.parse("2026-12-08T02:30:00Z"),
                3,
                Instant.parse("2026-12-08T02:36:10Z"),
                Optional.of(SealObstacle.UNREACHABLE));
    }
}
