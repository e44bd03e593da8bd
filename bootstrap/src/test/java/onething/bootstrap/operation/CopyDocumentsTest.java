package onething.bootstrap.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onething.bootstrap.encryption.KeySettings;
import onething.persistence.documents.storage.StorageCopy.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the command ends. What it does with files is in `DocumentsCopyTest` and
/// `StorageCopyTest`.
class CopyDocumentsTest {

    private static final int WRONG = 2;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"", "to-s4", "s3", "TO-S3", "--help"})
    void withoutADirectionItSaysHowToUseIt(String direction) {
        assertThat(run(direction.isEmpty() ? List.of() : List.of(direction))).isEqualTo(WRONG);
        assertThat(said()).isEqualTo("copy-documents to-s3|to-folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to-s3", "to-folder"})
    void withoutTheSettingsOfTheObjectStorageItNamesThem(String direction) {
        assertThat(run(settings(direction, "--onething.documents.s3.bucket=documents")))
                .isEqualTo(WRONG);
        assertThat(said())
                .isEqualTo("settings are missing: onething.documents.s3.endpoint, onething.documents.s3.key-id,"
                        + " onething.documents.s3.key-secret");
    }

    @Test
    void withoutADatabaseItSaysSo() {
        assertThat(run(settings(
                        "to-s3",
                        "--onething.documents.s3.endpoint=http://127.0.0.1:1",
                        "--onething.documents.s3.bucket=documents",
                        "--onething.documents.s3.key-id=id",
                        "--onething.documents.s3.key-secret=secret")))
                .isEqualTo(WRONG);
        assertThat(said()).isNotBlank().doesNotContain("copied");
    }

    @Test
    void itEndsWithZeroIfEveryFileIsInTheOtherStorage() {
        assertThat(told(Map.of())).isZero();
        assertThat(said()).isEqualTo("copied 0, there before 0, lost 0, damaged 0");
        assertThat(told(Map.of(Outcome.COPIED, 3L, Outcome.THERE_BEFORE, 2L))).isZero();
        assertThat(said()).endsWith("copied 3, there before 2, lost 0, damaged 0");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "DAMAGED"})
    void itEndsWithOneIfAFileIsLostOrDamaged(Outcome outcome) {
        assertThat(told(Map.of(Outcome.COPIED, 3L, outcome, 1L))).isEqualTo(1);
        assertThat(said()).contains(outcome.name().toLowerCase(Locale.ROOT) + " 1");
    }

    private int told(Map<Outcome, Long> counts) {
        return CopyDocuments.told(counts, new PrintStream(said, true, UTF_8));
    }

    private List<String> settings(String direction, String... more) {
        var all = new ArrayList<>(List.of(
                direction,
                "--spring.r2dbc.url=r2dbc:postgresql://nobody@127.0.0.1:1/none",
                "--onething.documents.directory=" + folder));
        all.addAll(KeySettings.arguments(KeySettings.of("2026")));
        all.addAll(List.of(more));
        return all;
    }

    private int run(List<String> arguments) {
        var all = new ArrayList<>(List.of(CopyDocuments.COMMAND));
        all.addAll(arguments);
        return CopyDocuments.run(all.toArray(String[]::new), new PrintStream(said, true, UTF_8));
    }

    private String said() {
        return said.toString(UTF_8).strip();
    }
}
