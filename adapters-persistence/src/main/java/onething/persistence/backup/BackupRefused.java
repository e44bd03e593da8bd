package onething.persistence.backup;

/// A backup cannot be made or restored. The message says why in words for the operator.
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupRefused(String why) {
        super(why);
    }

    BackupRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
