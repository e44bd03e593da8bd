package onething.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.config.EnableWebFlux;

class ContractPageTest {

    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @EnableWebFlux
    static class Web {}

    private final WebTestClient client = WebTestClient.bindToApplicationContext(
                    new AnnotationConfigApplicationContext(Web.class, ContractPage.class))
            .configureClient()
            .responseTimeout(Api.PATIENCE)
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 * 1024 * 1024))
            .build();

    @Test
    void thePageIsServedWithAllItsFilesAndNothingFromAnotherHost() {
        var page = body("/api-docs");

        var files = FILE.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(files).hasSize(4).allSatisfy(file -> assertThat(file).startsWith("/"));
        assertThat(body("/api-docs/start.js"))
                .contains("'/api/v1/openapi.json'")
                .doesNotContain("http");
        assertThat(body("/api-docs/viewer/swagger-ui-bundle.js")).contains("SwaggerUIBundle");
        assertThat(body("/api-docs/viewer/swagger-ui.css")).contains(".swagger-ui");
    }

    private String body(String path) {
        var body = client.get()
                .uri(path)
                .accept(MediaType.ALL)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(body, StandardCharsets.UTF_8);
    }
}
