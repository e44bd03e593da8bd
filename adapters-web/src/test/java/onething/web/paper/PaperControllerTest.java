package onething.web.paper;

import static onething.web.Callers.LI_NA;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.paper.ListBundlePapers;
import onething.application.port.in.paper.ListMatterPapers;
import onething.application.port.in.paper.ListedPaper;
import onething.application.port.in.paper.ReadPaper;
import onething.application.port.in.paper.VerifyPaper;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.ReceiptCode;
import onething.domain.code.PaperCode;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.paper.Seal;
import onething.domain.paper.SealStanding;
import onething.domain.refusal.Refusal.PaperUnknown;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PaperControllerTest {

    private static final String NUMBER = "JY202611230000017-02-P003";
    private static final UUID ID = UUID.fromString("019ab7c9-1100-7c50-9100-7d9e6f504b06");

    private ListMatterPapers ofMatter = _ -> Flux.error(new AssertionError("not asked for"));
    private final ListBundlePapers ofBundle = _ -> Flux.empty();
    private ReadPaper read = _ -> Mono.error(new AssertionError("not asked for"));
    private VerifyPaper verify = (_, _) -> Mono.error(new AssertionError("not asked for"));

    @Test
    void thePapersOfAMatterAreListedWithoutWhatTheySay() {
        ofMatter = query -> Flux.just(new ListedPaper(aPaper(query.matter()), Optional.of(SealStanding.WAITING)));

        api().get()
                .uri("/api/v1/matters/{matter}/papers", ID)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"items": [{"id": "%s", "code": "recognition-decision", "title": "认定工伤决定书", "number": "%s",
                         "recipient": "applicant", "matter": "%s", "office": "工伤科", "issued": "2026-12-08T02:30:00Z",
                         "proof": true, "seal": "waiting"}]}""".formatted(ID, NUMBER, ID), JsonCompareMode.STRICT);
    }

    @Test
    void aBundleWithoutPapersHasAnEmptyList() {
        api().get()
                .uri("/api/v1/bundles/{bundle}/papers", ID)
                .exchange()
                .expectBody()
                .json("{\"items\": []}");
    }

    @Test
    void aPaperIsADownloadThatNoDeviceKeeps() {
        read = query -> Mono.just(new ReadPaper.Found(
                aPaper(new MatterId(ID)), PaperFile.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8))));

        var answer = api().get().uri("/api/v1/papers/{paper}", ID).exchange();

        answer.expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment; filename.*P003.pdf.*")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; sandbox")
                .expectBody(String.class)
                .isEqualTo("%PDF-1.7");
    }

    @Test
    void theOfdOfAPaperIsADownloadToo() {
        read = query -> Mono.just(new ReadPaper.Found(
                aPaper(new MatterId(ID)), PaperFile.of(query.format().name().getBytes(StandardCharsets.UTF_8))));

        api().get()
                .uri("/api/v1/papers/{paper}/ofd", ID)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/ofd")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment; filename.*P003.ofd.*")
                .expectBody(String.class)
                .isEqualTo("OFD");
    }

    @Test
    void anOldProofIsRequestedAgain() {
        read = _ -> Mono.error(new StepUpRequired(Duration.ofMinutes(5))::refused);

        Api.problem(api().get().uri("/api/v1/papers/{paper}", ID).exchange(), 401, "step-up-required");
    }

    @Test
    void anUnknownPaperIsNotFound() {
        read = query -> Mono.error(new PaperUnknown(query.paper().value())::refused);

        Api.problem(api().get().uri("/api/v1/papers/{paper}", ID).exchange(), 404, "paper-unknown");
    }

    @Test
    void aGenuinePaperIsToldByWhomAndWhen() {
        genuine(Optional.empty());

        verification().expectBody().json("""
                        {"number": "%s", "genuine": true, "title": "认定工伤决定书", "office": "工伤科", "issued": "2026-12-08",
                         "sha256": "%s", "ofdSha256": "%s"}""".formatted(NUMBER, "0".repeat(64), "1".repeat(64)), JsonCompareMode.STRICT);
    }

    @Test
    void aPaperThatWaitsForItsSealIsGenuineAndNotSealed() {
        genuine(Optional.of(VerifyPaper.Sealing.WAITING));

        verification().expectBody().jsonPath("$.seal").isEqualTo(Map.of("standing", "waiting"));
    }

    @Test
    void aSealedPaperSaysWhoseSealItHasAndTheHashesOfItsSealedFiles() {
        genuine(Optional.of(new VerifyPaper.Sealing(
                Optional.of(new Seal(
                        "样章 工伤科", true, Instant.parse("2026-12-08T02:31:00Z"), Instant.parse("2026-12-08T02:31:01Z"))),
                Optional.of(new VerifyPaper.Hashes("2".repeat(64), Optional.of("3".repeat(64)))),
                true)));

        verification()
                .expectBody()
                .jsonPath("$.seal")
                .isEqualTo(Map.of(
                        "standing",
                        "sample",
                        "holder",
                        "样章 工伤科",
                        "at",
                        "2026-12-08T02:31:00Z",
                        "stamped",
                        "2026-12-08T02:31:01Z",
                        "stampHolds",
                        true,
                        "sealedSha256",
                        "2".repeat(64),
                        "sealedOfdSha256",
                        "3".repeat(64)));
    }

    private void genuine(Optional<VerifyPaper.Sealing> seal) {
        verify = (number, _) -> Mono.just(new VerifyPaper.Verification(
                number,
                true,
                Optional.of(new VerifyPaper.Genuine(
                        "认定工伤决定书",
                        "工伤科",
                        LocalDate.of(2026, 12, 8),
                        new VerifyPaper.Hashes("0".repeat(64), Optional.of("1".repeat(64))),
                        Optional.empty(),
                        seal))));
    }

    @Test
    void aNumberThatDoesNotExistIsAnAnswer() {
        verify = (number, _) -> Mono.just(new VerifyPaper.Verification(number, false, Optional.empty()));

        verification()
                .expectBody()
                .json("{\"number\": \"%s\", \"genuine\": false}".formatted(NUMBER), JsonCompareMode.STRICT);
    }

    private WebTestClient.ResponseSpec verification() {
        return api().get()
                .uri("/api/v1/papers/{number}/verification?code=7K3QM-9XF2B", NUMBER)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private WebTestClient api() {
        return Api.of(LI_NA, new PaperController(ofMatter, ofBundle, read, verify));
    }

    private static Paper aPaper(MatterId matter) {
        return new Paper(
                new PaperId(ID),
                new PaperNumber(NUMBER),
                new ReceiptCode("7K3QM9XF2B"),
                new PaperCode("recognition-decision"),
                PaperRecipient.APPLICANT,
                new BundleId(ID),
                Optional.of(matter),
                LI_NA.id(),
                true,
                Instant.parse("2026-12-08T02:30:00Z"),
                new PaperContent(
                        "认定工伤决定书",
                        "编号：" + NUMBER,
                        List.of(),
                        "工伤科",
                        "2026年12月8日",
                        new PaperContent.Proof("核验码：7K3QM-9XF2B", "扫描核验。", "https://example.cn/verify"),
                        true));
    }
}
