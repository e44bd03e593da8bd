package onething.persistence.documents;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import onething.application.port.Unavailable;
import onething.application.port.Unavailable.What;

/// Recognises failures of a documents folder that does not answer or is full. A missing file is one of
/// them: the folder may not be mounted, or a restore may be running.
public final class DocumentsFailure {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Duration WHEN_THERE_IS_ROOM = Duration.ofMinutes(5);

    private DocumentsFailure() {}

    /// The service that is unavailable; empty for any other failure.
    public static Optional<Unavailable> unavailable(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException refused && isOfTheDisk(refused)) {
                return Optional.of(unavailable(refused, failure));
            }
        }
        return Optional.empty();
    }

    private static Unavailable unavailable(IOException refused, Throwable failure) {
        if (isFull(refused)) {
            return new Unavailable(What.STORAGE, WHEN_THERE_IS_ROOM, "the disk with the documents is full", failure);
        }
        var reason = refused instanceof NoSuchFileException
                ? "a document is not in its place"
                : "the documents cannot be reached: " + refused.getClass().getSimpleName();
        return new Unavailable(What.DOCUMENTS, RETRY_AFTER, reason, failure);
    }

    /// The contents come from clients. A connection that breaks throws an exception of its own class,
    /// which does not count here.
    private static boolean isOfTheDisk(IOException refused) {
        return refused instanceof FileSystemException || refused.getClass() == IOException.class;
    }

    /// Java has no exception for a full disk. These are Linux's messages for `ENOSPC` and `EDQUOT`.
    private static boolean isFull(IOException refused) {
        var words = refused instanceof FileSystemException named ? named.getReason() : refused.getMessage();
        return words != null && (words.contains("No space left on device") || words.contains("Disk quota exceeded"));
    }
}
