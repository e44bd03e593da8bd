package onething.bootstrap.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells the program `bootstrap/deploy/start` that the start whose classes it records came to its end. The classes
/// of a start that failed, or was stopped, are too few to be of use.
public final class RecordedStart {

    /// The environment variable with the file that the program waits for; only while it records.
    private static final String FILE = "STARTED_FILE";

    private RecordedStart() {}

    public static void hasEnded() {
        var file = System.getenv(FILE);
        if (file != null) {
            try {
                Files.writeString(Path.of(file), "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
