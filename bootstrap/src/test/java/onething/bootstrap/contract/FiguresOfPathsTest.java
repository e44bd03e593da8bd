package onething.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import onething.bootstrap.BesideOthers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/// The metrics of requests have room for every path of the service: Micrometer drops the figures of all paths that
/// come after the limit.
@BesideOthers
class FiguresOfPathsTest {

    private static final Path CONTRACT = Path.of("../adapters-web/src/main/resources/openapi/openapi.yaml");

    /// Paths outside the contract, such as pages and scripts, and outcomes that Spring counts beside the paths.
    private static final int OTHERS = 100;

    @Test
    void everyPathOfTheContractHasFiguresOfItsOwn() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .getFirst();

        var limit = (Integer) settings.getProperty("management.metrics.web.server.max-uri-tags");

        assertThat(limit).isGreaterThan(paths() + OTHERS);
    }

    private static int paths() throws IOException {
        try (var lines = Files.lines(CONTRACT)) {
            var paths = Math.toIntExact(
                    lines.filter(line -> line.matches(" {2}/\\S*:.*")).count());
            assertThat(paths).isGreaterThan(50);
            return paths;
        }
    }
}
