package onething.persistence.documents;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import onething.application.port.Unavailable.What;
import onething.application.port.Unavailable;

/// Which failures say that the folder with the documents is away or full. A file that is not where it
/// was put is one of
/// them: the folder may not be mounted, or is being restored.
public final class DocumentsFailure {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Duration WHEN_THERE_IS_ROOM = Duration.ofMinutes(5);

    private DocumentsFailure() {}

    /// What is away, if the failure comes from that.
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

    /// The contents come from clients, whose connections break with exceptions of their own classes.
    private static boolean isOfTheDisk(IOException refused) {
        return refused instanceof FileSystemException || refused.getClass() == IOException.class;
    }

    /// Java has no exception of its own for it: Linux's words for `ENOSPC` and `EDQUOT`.
    private static boolean isFull(IOException refused) {
        var words = refused instanceof FileSystemException named ? named.getReason() : refused.getMessage();
        return words != null && (words.contains("No space left on device") || words.contains("Disk quota exceeded"));
    }
}
