package onething.application.port;

import java.time.Duration;

/// Something that the service stands on is away or full. It is nobody's mistake and no fault of ours: it passes, and the
/// same request may do after a while.
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final What what;
    private final Duration retryAfter;

    /// @param reason for the log, without a word of anybody's
    public Unavailable(What what, Duration retryAfter, String reason, Throwable cause) {
        super(reason, cause);
        this.what = what;
        this.retryAfter = retryAfter;
    }

    public What what() {
        return what;
    }

    /// After how long it is worth another try.
    public Duration retryAfter() {
        return retryAfter;
    }

    /// What is away.
    public enum What {
        DATABASE,
        DOCUMENTS,

        /// The disk with the documents or the database has no room left.
        STORAGE
    }
}
