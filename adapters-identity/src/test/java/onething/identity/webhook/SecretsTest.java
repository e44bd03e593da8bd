package onething.identity.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    private Path folder;

    /// The vector of the reference implementations of Standard Webhooks.
    @Test
    void theSignatureIsThatOfTheReferenceImplementations() throws IOException {
        assertThat(Secrets.in(List.of(file(SECRET + "\n")))
                        .signatures("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whileASecretIsReplacedBothSign() throws IOException {
        var old = file(SECRET);
        var current = file("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");

        var both = Secrets.in(List.of(current, old)).signatures("a", 1, "b").split(" ");

        assertThat(both)
                .containsExactly(
                        Secrets.in(List.of(current)).signatures("a", 1, "b"),
                        Secrets.in(List.of(old)).signatures("a", 1, "b"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_",
                "whsec_MfKQ9r8GKYqrTwjU",
                "whsec_MfKQ9r8GKYqr TwjUPD8ILPZIo2LaLaSw"
            })
    void aFileWithoutASecretOf24BytesIsRefusedByItsNameAlone(String content) throws IOException {
        var file = file(content);

        assertThatThrownBy(() -> Secrets.in(List.of(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .message()
                .doesNotContain("MfKQ9r8G");
    }

    @Test
    void aMissingFileIsNamed() {
        var missing = folder.resolve("missing");

        assertThatThrownBy(() -> Secrets.in(List.of(missing))).hasMessageContaining(missing.toString());
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "secret", ""), content);
    }
}
