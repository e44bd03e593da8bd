package onething.web.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aMaterial;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.in.bundle.ReadMaterial;
import onething.application.port.in.bundle.RemoveMaterial;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.refusal.Refusal;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class MaterialControllerTest {

    private static final UUID BUNDLE = new UUID(0x0190_0000_0000_7000L, 9);

    private final Material material = aMaterial("诊断证明.pdf");
    private final AtomicReference<HandInMaterial.Command> asked = new AtomicReference<>();
    private final AtomicReference<String> came = new AtomicReference<>();

    private HandInMaterial handIn = command -> {
        asked.set(command);
        return command.content()
                .map(MaterialControllerTest::text)
                .reduce("", String::concat)
                .doOnNext(came::set)
                .thenReturn(new Versioned<>(material, 4));
    };
    private ReadMaterial read = _ -> Mono.error(new AssertionError("not asked to read"));
    private RemoveMaterial remove = _ -> Mono.error(new AssertionError("not asked to remove"));

    @Test
    void aFileIsHandedInUnchanged() {
        handIn("image/jpeg", "attachment; filename*=UTF-8''%E8%AF%8A%E6%96%AD.jpg", "a picture")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(
                        HttpHeaders.LOCATION,
                        "/api/v1/bundles/%s/materials/%s"
                                .formatted(BUNDLE, material.id().value()))
                .expectBody()
                .jsonPath("$.material.mediaType")
                .isEqualTo("application/pdf")
                .jsonPath("$.bundleVersion")
                .isEqualTo(4);

        assertThat(came).hasValue("a picture");
        assertThat(asked.get().fileName().value()).isEqualTo("诊断.jpg");
        assertThat(asked.get().meets()).isEqualTo(Set.of("diagnosis", "medical-records"));
        assertThat(asked.get().who()).isEqualTo(LI_NA);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "attachment; filename=\"../../etc/passwd\", passwd",
                "attachment; filename=\"C:\\\\fotos\\\\a.jpg\", a.jpg",
                "attachment, 未命名",
                "attachment; filename*=UTF-8''a%E2%80%AEgpj.exe, agpj.exe",
                "attachment; filename*=UTF-8''%20%0A, 未命名",
            })
    void aFileNameIsShownToPeopleAndIsNeverAPath(String disposition, String shown) {
        handIn("image/jpeg", disposition, "a picture")
                .expectStatus()
                .isCreated()
                .expectBody();

        assertThat(asked.get().fileName().value()).isEqualTo(shown);
    }

    @Test
    void aLongFileNameKeepsItsExtension() {
        handIn("image/jpeg", "attachment; filename=\"" + "a".repeat(300) + ".jpeg\"", "a picture")
                .expectStatus()
                .isCreated()
                .expectBody();

        assertThat(asked.get().fileName().value()).hasSize(120).endsWith("aaa.jpeg");
    }

    @Test
    void aFileHasItsDescription() {
        var answer = client().post()
                .uri("/api/v1/bundles/{id}/materials", BUNDLE)
                .contentType(MediaType.IMAGE_JPEG)
                .bodyValue("a picture".getBytes(UTF_8))
                .exchange();

        Api.problem(answer, 400, "parameter-missing").jsonPath("$.parameter").isEqualTo("meets");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        handIn = _ -> Mono.error(new Refusal.MaterialTooLarge(20_000_000)::refused);

        Api.problem(handIn("image/jpeg", "attachment", "a picture"), 413, "material-too-large")
                .jsonPath("$.limitInBytes")
                .isEqualTo(20_000_000);
    }

    @Test
    void aFileWithoutADeclaredTypeIsHandedIn() {
        client().post()
                .uri("/api/v1/bundles/{id}/materials?meets=diagnosis", BUNDLE)
                .bodyValue("a picture".getBytes(UTF_8))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void aLockedFileIsRefusedInWords() {
        handIn = _ -> Mono.error(
                new Refusal.MaterialActive(List.of("script", "launch"), List.of("自动运行的脚本", "会打开其他程序的动作"))::refused);

        Api.problem(handIn("image/jpeg", "attachment", "a paper"), 422, "material-active")
                .jsonPath("$.detail")
                .isEqualTo("这个 PDF 里有自动运行的脚本、会打开其他程序的动作，不能接收。")
                .jsonPath("$.found[0]")
                .isEqualTo("script");
    }

    @Test
    void anUnsupportedTypeIsRefusedWithTheSupportedOnes() {
        handIn = _ -> Mono.error(
                new Refusal.MaterialTypeUnsupported("text/html", List.of("image/jpeg", "application/pdf"))::refused);

        var answer = handIn("text/html", "attachment", "<script>");

        answer.expectHeader().valueEquals(HttpHeaders.ACCEPT, "image/jpeg, application/pdf");
        Api.problem(answer, 415, "material-type-unsupported");
    }

    @Test
    void aFileIsSentAsADownloadAndNeverOpenedInOurOrigin() {
        read = _ -> Mono.just(ReadMaterial.Content.ofFile(
                withSize(material, 9), Flux.just("a ", "picture").map(part -> ByteBuffer.wrap(part.getBytes(UTF_8)))));

        download()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectHeader()
                .contentLength(9)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; sandbox")
                .expectHeader()
                .value(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition -> assertThat(disposition)
                                .startsWith("attachment;")
                                .contains("filename*=UTF-8''%E8%AF%8A%E6%96%AD%E8%AF%81%E6%98%8E.pdf"))
                .expectBody()
                .consumeWith(result ->
                        assertThat(result.getResponseBodyContent()).asString().isEqualTo("a picture"));
    }

    @Test
    void aPictureOfAFileIsSentWithItsOwnTypeAndSize() {
        read = query -> Mono.just(new ReadMaterial.Content(
                material,
                "image/jpeg",
                4,
                Flux.just(ByteBuffer.wrap(query.form().name().substring(0, 4).getBytes(UTF_8)))));

        for (var form : List.of("thumbnail", "view")) {
            client().get()
                    .uri("/api/v1/bundles/" + BUNDLE + "/materials/"
                            + material.id().value() + "/" + form)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentType(MediaType.IMAGE_JPEG)
                    .expectHeader()
                    .contentLength(4)
                    .expectHeader()
                    .valueEquals(HttpHeaders.ETAG, "\"" + material.sha256() + "-" + form + "\"")
                    .expectHeader()
                    .valueEquals("Content-Security-Policy", "default-src 'none'; sandbox")
                    .expectBody(String.class)
                    .isEqualTo(form.toUpperCase(Locale.ROOT).substring(0, 4));
        }
    }

    @Test
    void anUnknownFileIsRefused() {
        read = query -> Mono.error(new Refusal.MaterialUnknown(query.material().value())::refused);

        Api.problem(download(), 404, "material-unknown");
    }

    @Test
    void aFileIsRemovedFromADraft() {
        remove = _ -> Mono.just(new Versioned<>(aDraft(), 8));

        client().delete()
                .uri("/api/v1/bundles/{id}/materials/{mid}", BUNDLE, BUNDLE)
                .header(HttpHeaders.IF_MATCH, "\"7\"")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"8\"")
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(8);
    }

    @Test
    void thePagesAreArrangedAtTheVersionThatThePersonHasSeen() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        Api.of(LI_NA, new MaterialOrderController(command -> {
                    assertThat(command.version()).isEqualTo(7);
                    assertThat(command.order()).containsExactly(new MaterialId(second), new MaterialId(first));
                    return Mono.just(new Versioned<>(aDraft(), 8));
                }))
                .put()
                .uri("/api/v1/bundles/{id}/material-order", BUNDLE)
                .header(HttpHeaders.IF_MATCH, "\"7\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"materials\": [\"%s\", \"%s\", \"%s\"]}".formatted(second, first, second))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"8\"");
    }

    private ResponseSpec handIn(String type, String disposition, String content) {
        return client().post()
                .uri("/api/v1/bundles/{id}/materials?meets=diagnosis,medical-records", BUNDLE)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType(type))
                .bodyValue(content.getBytes(UTF_8))
                .exchange();
    }

    private ResponseSpec download() {
        return client().get()
                .uri(
                        "/api/v1/bundles/{id}/materials/{mid}",
                        BUNDLE,
                        material.id().value())
                .exchange();
    }

    static Material withSize(Material material, long size) {
        return new Material(
                material.id(),
                material.fileName(),
                material.mediaType(),
                size,
                material.sha256(),
                material.originalSha256(),
                material.meets(),
                material.handedIn());
    }

    private static String text(ByteBuffer buffer) {
        return UTF_8.decode(buffer).toString();
    }

    private WebTestClient client() {
        return Api.of(LI_NA, new MaterialController(handIn, read, remove));
    }
}
