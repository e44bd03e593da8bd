package onething.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pictures in `docs/packages.md` show what the code is: a picture that differs is reported with the right one.
@BesideOthers
class PackagePictureTest {

    private static final Path DOCUMENT = Path.of("../docs/packages.md");

    @Test
    void thePictureOfTheModulesIsRight() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains(new PackagePicture(OurClasses.ALL, "onething", PackagePictureTest::module).drawn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onething.domain",
                "onething.application.port",
                "onething.application.service",
                "onething.web",
                "onething.persistence",
                "onething.identity",
                "onething.bootstrap"
            })
    void thePictureOfAModulesPackagesIsRight(String module) throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains(new PackagePicture(OurClasses.ALL, module, UnaryOperator.identity()).drawn());
    }

    @Test
    void anArrowThatFollowsFromOthersIsNotDrawn() {
        var planted = new ClassFileImporter().importPackages("onething.application", "onething.web.planted");

        var picture = new PackagePicture(planted, "onething", name -> switch (name) {
            case "web.planted" -> "web";
            case "application.port.out.planted" -> "port";
            case "application.service.planted" -> "service";
            default -> "";
        });

        assertThat(picture.drawn()).isEqualTo("""
                ```mermaid
                flowchart TD
                    port
                    service
                    web
                    port --> service
                    web --> port
                ```
                """);
    }

    private static String module(String packageName) {
        var layer = packageName.startsWith("application.port.") ? 3 : packageName.startsWith("application.") ? 2 : 1;
        return packageName.replaceFirst("^((?:\\w+\\.){" + (layer - 1) + "}\\w+).*", "$1");
    }
}
