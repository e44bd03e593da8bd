package onething.application.port;

import java.time.Duration;

/// A system that the service depends on is unreachable or full. The caller made no mistake and the service
/// has no defect: the same request may succeed after a while.
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final What what;
    private final Duration retryAfter;

    /// @param reason for the log; never contains what a user wrote
    public Unavailable(What what, Duration retryAfter, String reason, Throwable cause) {
        super(reason, cause);
        this.what = what;
        this.retryAfter = retryAfter;
    }

    public Unavailable(What what, Duration retryAfter, String reason) {
        super(reason);
        this.what = what;
        this.retryAfter = retryAfter;
    }

    public What what() {
        return what;
    }

    /// After how long the caller should try again.
    public Duration retryAfter() {
        return retryAfter;
    }

    /// What is unavailable.
    public enum What {
        DATABASE,
        DOCUMENTS,

        /// The disk of the documents or of the database is full.
        STORAGE,

        /// What looks for malware in files. No file is accepted meanwhile.
        SCANNER,

        /// The province's platform of electronic licences. People can upload meanwhile.
        LICENCES,

        /// The same platform, asked for the business licence of an enterprise.
        BUSINESS_LICENCES,

        /// 粤信签. People can sign in by password meanwhile.
        IDENTITY_PROVIDER
    }
}
