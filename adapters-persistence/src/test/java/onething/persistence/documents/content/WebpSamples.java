package onething.persistence.documents.content;

import static org.junit.jupiter.api.Named.named;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/// The smallest files of each flavour that an encoder writes: one dot.
public final class WebpSamples {

    private WebpSamples() {}

    public static Stream<Named<byte[]>> all() {
        return Stream.of(
                named("with loss", decoded("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")),
                named("without loss", decoded("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")),
                named(
                        "with loss and alpha",
                        decoded(
                                "UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQ"
                                        + "AAAP4AAA3AAP7mtQAAAA==")),
                named(
                        "a film",
                        decoded(
                                "UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQAAA"
                                        + "BWUDhMDQAAAC8AAAAQBxAREYiI/gcA")));
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
