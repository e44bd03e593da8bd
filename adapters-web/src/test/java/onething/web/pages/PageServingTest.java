package onething.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import onething.web.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.config.EnableWebFlux;

/// Needs the built pages on the class path, which every build without `-DskipFrontend` has.
class PageServingTest {

    @EnableWebFlux
    static class Web {}

    static final WebTestClient CLIENT = WebTestClient.bindToApplicationContext(
                    new AnnotationConfigApplicationContext(Web.class, PageServing.class))
            .configureClient()
            .responseTimeout(Api.PATIENCE)
            .build();

    @BeforeAll
    static void thePagesAreBuilt() {
        assumeThat(new ClassPathResource("static/index.html").exists()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/apply", "/apply/0198/form/worker", "/me", "/me/notices", "/matters/0198"})
    void everyAddressOfTheCitizensLeadsToTheirPages(String address) {
        assertThat(page(address)).contains("/assets/h5-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/matters/0198"})
    void everyAddressOfTheDeskLeadsToTheDesk(String address) {
        assertThat(page(address)).contains("/assets/desk-");
    }

    @Test
    void aPageIsRequestedEachTimeAndRunsNothingForeign() {
        var headers = CLIENT.get()
                .uri("/")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .returnResult(Void.class)
                .getResponseHeaders();

        assertThat(headers.getCacheControl()).isEqualTo("no-cache");
        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void anAssetIsKeptForGoodAndComesCompressed() throws IOException {
        var script = new PathMatchingResourcePatternResolver().getResources("classpath:/static/assets/h5-*.js")[0];

        CLIENT.get()
                .uri("/assets/" + script.getFilename())
                .header(HttpHeaders.ACCEPT_ENCODING, "br, gzip")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_ENCODING, "br");
    }

    @Test
    void anUnknownPageIsNotFound() {
        CLIENT.get().uri("/assets/none.js").exchange().expectStatus().isNotFound();
        CLIENT.get()
                .uri("/wp-admin")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static String page(String address) {
        return CLIENT.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
