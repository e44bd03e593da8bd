package onething.web.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.upload.BeginUpload;
import onething.application.port.in.upload.ContinueUpload;
import onething.application.port.in.upload.EndUpload;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.material.MaterialId;
import onething.domain.refusal.Refusal;
import onething.domain.text.FileName;
import onething.domain.upload.Checksum;
import onething.domain.upload.Upload;
import onething.domain.upload.UploadId;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class UploadControllerTest {

    private static final UUID BUNDLE = new UUID(0x0190_0000_0000_7000L, 9);
    private static final UUID UPLOAD = new UUID(0x0190_0000_0000_7000L, 10);
    private static final UUID MATERIAL = new UUID(0x0190_0000_0000_7000L, 11);
    private static final String SHA_256 = "ab".repeat(32);
    private static final String PIECE = "application/offset+octet-stream";

    private final AtomicReference<BeginUpload.Command> begun = new AtomicReference<>();
    private final AtomicReference<ContinueUpload.Command> continued = new AtomicReference<>();
    private final AtomicReference<EndUpload.Command> ended = new AtomicReference<>();
    private ContinueUpload append = command -> {
        continued.set(command);
        return command.content()
                .reduce(0L, (sum, piece) -> sum + piece.remaining())
                .map(sent -> upload(command.offset() + sent));
    };

    @Test
    void anUploadBeginsWithTheMetadataOfTheFile() {
        begin("meets %s,filename %s,sha256 %s"
                        .formatted(base64("diagnosis,medical-records"), base64("诊断.jpg"), base64(SHA_256)))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.LOCATION, "/api/v1/bundles/%s/uploads/%s".formatted(BUNDLE, UPLOAD))
                .expectHeader()
                .valueEquals("Upload-Offset", "0")
                .expectHeader()
                .valueEquals("Upload-Expires", "Mon, 23 Nov 2026 22:36:00 GMT");

        assertThat(begun.get())
                .isEqualTo(new BeginUpload.Command(
                        LI_NA,
                        new BundleId(BUNDLE),
                        new FileName("诊断.jpg"),
                        Set.of("diagnosis", "medical-records"),
                        100,
                        Optional.of(SHA_256)));
    }

    @Test
    void theFirstPieceMayComeAtOnce() {
        client().post()
                .uri("/api/v1/bundles/{bundle}/uploads", BUNDLE)
                .header("Upload-Length", "100")
                .header("Upload-Metadata", "meets " + base64("diagnosis"))
                .contentType(MediaType.parseMediaType(PIECE))
                .bodyValue("ten bytes!".getBytes(UTF_8))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Upload-Offset", "10");
    }

    @Test
    void metadataThatCannotBeReadIsRefused() {
        Api.problem(begin("meets %%%"), 400, "parameter-invalid")
                .jsonPath("$.parameter")
                .isEqualTo("Upload-Metadata");
        Api.problem(begin("filename " + base64("a.jpg")), 400, "parameter-invalid")
                .jsonPath("$.parameter")
                .isEqualTo("meets");
        Api.problem(begin("meets %s,sha256 %s".formatted(base64("diagnosis"), base64("12"))), 400, "parameter-invalid")
                .jsonPath("$.parameter")
                .isEqualTo("Upload-Metadata");
    }

    @Test
    void aPieceMovesTheOffset() {
        append("sha1 " + Base64.getEncoder().encodeToString(new byte[20]))
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("Upload-Offset", "30")
                .expectHeader()
                .doesNotExist(HttpHeaders.CONTENT_LOCATION);

        assertThat(continued.get().checksum().map(Checksum::algorithm)).contains(Checksum.Algorithm.SHA_1);
    }

    @Test
    void theLastPieceNamesTheMaterial() {
        append = _ -> Mono.just(complete());

        append(null)
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals(
                        HttpHeaders.CONTENT_LOCATION, "/api/v1/bundles/%s/materials/%s".formatted(BUNDLE, MATERIAL));
    }

    @Test
    void aPieceThatIsNoneIsRefused() {
        Api.problem(append("md5 AAAA"), 400, "parameter-invalid")
                .jsonPath("$.parameter")
                .isEqualTo("Upload-Checksum");
        append = _ -> Mono.error(new Refusal.ChecksumDiffers()::refused);
        Api.problem(append(null), 460, "checksum-differs");
        append = _ -> Mono.error(new Refusal.UploadOffsetDiffers(30)::refused);
        Api.problem(append(null), 409, "upload-offset-differs")
                .jsonPath("$.offset")
                .isEqualTo(30);
        Api.problem(
                client().patch()
                        .uri("/api/v1/bundles/{bundle}/uploads/{upload}", BUNDLE, UPLOAD)
                        .header("Upload-Offset", "0")
                        .contentType(MediaType.IMAGE_JPEG)
                        .bodyValue("x".getBytes(UTF_8))
                        .exchange(),
                415,
                "content-type-unsupported");
    }

    @Test
    void aClientAsksHowMuchHasArrived() {
        client().head()
                .uri("/api/v1/bundles/{bundle}/uploads/{upload}", BUNDLE, UPLOAD)
                .header("Tus-Resumable", "1.0.0")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Upload-Offset", "20")
                .expectHeader()
                .valueEquals("Upload-Length", "100")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectHeader()
                .valueEquals("Tus-Resumable", "1.0.0");
    }

    @Test
    void aClientOfAnotherVersionOfTheProtocolIsRefused() {
        var answer = client().head()
                .uri("/api/v1/bundles/{bundle}/uploads/{upload}", BUNDLE, UPLOAD)
                .header("Tus-Resumable", "0.2.2")
                .exchange();

        answer.expectStatus().isEqualTo(412).expectHeader().valueEquals("Tus-Version", "1.0.0");
    }

    @Test
    void theServiceNamesWhatItSpeaks() {
        client().options()
                .uri("/api/v1/bundles/{bundle}/uploads", BUNDLE)
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectHeader()
                .valueEquals("Tus-Version", "1.0.0")
                .expectHeader()
                .valueEquals("Tus-Extension", "creation,creation-with-upload,termination,checksum,expiration")
                .expectHeader()
                .valueEquals("Tus-Checksum-Algorithm", "sha256,sha1");
    }

    @Test
    void theUploadsOfABundleAreListed() {
        client().get()
                .uri("/api/v1/bundles/{bundle}/uploads", BUNDLE)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].received")
                .isEqualTo(20)
                .jsonPath("$.items[0].sha256")
                .isEqualTo(SHA_256)
                .jsonPath("$.items[0].material")
                .doesNotExist();
    }

    @Test
    void anUploadIsGivenUp() {
        client().delete()
                .uri("/api/v1/bundles/{bundle}/uploads/{upload}", BUNDLE, UPLOAD)
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(ended.get()).isEqualTo(new EndUpload.Command(LI_NA, new BundleId(BUNDLE), new UploadId(UPLOAD)));
    }

    private ResponseSpec begin(String metadata) {
        return client().post()
                .uri("/api/v1/bundles/{bundle}/uploads", BUNDLE)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "100")
                .header("Upload-Metadata", metadata)
                .exchange();
    }

    private ResponseSpec append(String checksum) {
        var request = client().patch()
                .uri("/api/v1/bundles/{bundle}/uploads/{upload}", BUNDLE, UPLOAD)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "20")
                .contentType(MediaType.parseMediaType(PIECE));
        if (checksum != null) {
            request.header("Upload-Checksum", checksum);
        }
        return request.bodyValue("ten bytes!".getBytes(UTF_8)).exchange();
    }

    private WebTestClient client() {
        var controller = new UploadController(
                command -> {
                    begun.set(command);
                    return Mono.just(upload(0));
                },
                command -> append.append(command),
                _ -> Mono.just(upload(20)),
                _ -> Flux.just(upload(20)),
                command -> {
                    ended.set(command);
                    return Mono.empty();
                });
        return Api.of(LI_NA, List.of(new TusVersion()), controller);
    }

    private static Upload upload(long received) {
        return upload(received, Optional.empty());
    }

    private static Upload complete() {
        return upload(100, Optional.of(new MaterialId(MATERIAL)));
    }

    private static Upload upload(long received, Optional<MaterialId> material) {
        return new Upload(
                new UploadId(UPLOAD),
                new BundleId(BUNDLE),
                new FileName("诊断.jpg"),
                Set.of(new MaterialCode("diagnosis")),
                100,
                received,
                Optional.of(SHA_256),
                material,
                Instant.parse("2026-11-23T22:36:00Z"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
