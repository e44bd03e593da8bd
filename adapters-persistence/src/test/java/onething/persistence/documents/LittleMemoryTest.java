package onething.persistence.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SharesNothing
class LittleMemoryTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "a table of its objects: {0}")
    @ValueSource(booleans = {true, false})
    void aPdfOf50MegabytesIsReadToItsEndWithLessMemoryThanThat(boolean hasTable)
            throws IOException, InterruptedException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:MaxDirectMemorySize=20m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LittleMemory.class.getName(),
                        folder.toString(),
                        Boolean.toString(hasTable))
                .redirectErrorStream(true)
                .start();

        var said = new String(program.getInputStream().readAllBytes());

        assertThat(program.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("bytes of PDF");
        assertThat(program.exitValue()).isZero();
    }
}
