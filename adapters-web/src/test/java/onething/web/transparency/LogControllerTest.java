package onething.web.transparency;

import static onething.web.Callers.LI_NA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.transparency.ReadLogHeads.PublishedHead;
import onething.application.port.in.transparency.VerifyTrail;
import onething.domain.trail.Trail.Flaw;
import onething.domain.transparency.ConsistencyProof;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHash;
import onething.domain.transparency.TreeHead;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class LogControllerTest {

    private static final TreeHash ROOT = new TreeHash("ab".repeat(32));
    private static final UUID MATTER = UUID.fromString("01938e00-0000-7000-8000-000000000042");

    private VerifyTrail verify = _ -> Mono.error(new AssertionError("not asked for"));

    @Test
    void aHeadComesWithTheProofThatItContinuesTheOneBefore() {
        api().get()
                .uri("/api/v1/trail/log/heads?after=3")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"items": [{"size": 5, "root": "%s", "at": "2026-11-29T11:24:55Z", "token": "signed",
                                    "consistency": ["%s"]}]}""".formatted(ROOT, ROOT), JsonCompareMode.STRICT);
    }

    @Test
    void aSizeBelowNothingIsRefused() {
        Api.problem(api().get().uri("/api/v1/trail/log/heads?after=-1").exchange(), 400, "parameter-invalid");
    }

    @Test
    void theFirstFlawIsNamed() {
        var flaw = new VerifyTrail.FlawedEvent(MATTER, 7, Flaw.Kind.CHAIN_BROKEN);
        verify = _ -> Mono.just(new VerifyTrail.Verification(12, 1, Optional.of(flaw), Optional.of(10L)));

        api().get()
                .uri("/api/v1/admin/trail/verification")
                .exchange()
                .expectBody()
                .json("""
                        {"sound": false, "events": 12, "heads": 1, "differing": 10,
                         "flaw": {"matter": "%s", "sequence": 7, "kind": "chain-broken"}}""".formatted(MATTER), JsonCompareMode.STRICT);
    }

    @Test
    void theExportIsPlainTextLineByLine() {
        api().get()
                .uri("/api/v1/admin/trail/export")
                .exchange()
                .expectHeader()
                .contentType("text/plain;charset=UTF-8")
                .expectBody(String.class)
                .isEqualTo("event\t…\nhead\t1\tsigned\n");
    }

    private WebTestClient api() {
        var head = new Signed<>(new TreeHead(5, ROOT, Instant.parse("2026-11-29T11:24:55Z")), "signed");
        var published = new PublishedHead(head, new ConsistencyProof(3, 5, List.of(ROOT)));
        return Api.of(
                LI_NA,
                new LogController((_, _) -> Mono.just(List.of(published)), Flux::empty),
                new TrailAdminController(_ -> Flux.just("event\t…\n", "head\t1\tsigned\n"), _ -> verify.verify(LI_NA)));
    }
}
