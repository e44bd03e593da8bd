package onething.persistence.papers.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import onething.persistence.papers.ofd.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A sealed file may come from anywhere.
class OfdSealTest {

    private static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
    private static final String LIST = "<Signature><SignedInfo><References>%s</References></SignedInfo></Signature>";

    @TempDir
    Path folder;

    @Test
    void aListOfNothingIsRead() throws IOException {
        assertThat(OfdSeal.digest(archive(LIST.formatted("")))).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Signature>",
                "<!DOCTYPE Signature SYSTEM \"FILE\">",
                "<!DOCTYPE Signature [<!ENTITY x SYSTEM \"FILE\">]>",
                "<!DOCTYPE Signature [<!ENTITY % x SYSTEM \"FILE\"> %x;]>",
                "<!DOCTYPE Signature [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;\">]>"
            })
    void aDocumentTypeIsRefused(String type) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "of the server");
        var file = archive(type.replace("FILE", secret.toUri().toString())
                + LIST.formatted(type.contains("ENTITY x") ? "&x;" : ""));

        assertThatThrownBy(() -> OfdSeal.digest(file))
                .isInstanceOf(IOException.class)
                .rootCause()
                .hasMessageContaining("DOCTYPE");
    }

    private static byte[] archive(String signature) throws IOException {
        return Archive.of(Map.of(SIGNATURE, signature.getBytes(UTF_8)));
    }
}
