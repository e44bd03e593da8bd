package onething.persistence.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import onething.application.port.Unavailable;
import onething.application.port.Unavailable.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsFailureTest {

    /// Linux has a device that is always full.
    @Test
    void aFullDiskIsReportedAsFull() throws Exception {
        try (var full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
            var failure = catchThrowable(() -> full.write(ByteBuffer.wrap("a".getBytes(UTF_8))));
            assertThat(DocumentsFailure.unavailable(failure))
                    .map(Unavailable::what)
                    .hasValue(What.STORAGE);
        }
    }

    @Test
    void aMissingFileIsReportedAsUnavailable(@TempDir Path folder) {
        var failure = catchThrowable(() -> FileChannel.open(folder.resolve("none"), StandardOpenOption.READ));

        var away = DocumentsFailure.unavailable(failure);

        assertThat(away).map(Unavailable::what).hasValue(What.DOCUMENTS);
        assertThat(away).map(Unavailable::getMessage).hasValue("a document is not in its place");
    }

    @Test
    void aBrokenConnectionOfAClientIsNoFailureOfTheDisk() {
        assertThat(DocumentsFailure.unavailable(new UncheckedIOException(new SocketException("Connection reset"))))
                .isEmpty();
        assertThat(DocumentsFailure.unavailable(new IllegalStateException("cut off")))
                .isEmpty();
    }
}
