package onething.application.port.out.encryption;

/// The key management service did not wrap or unwrap a key. The message is for the operator; it holds no secret.
public final class WrappingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    /// @param passing whether the same request may succeed after a while
    public WrappingFailed(String reason, boolean passing) {
        super(reason, null, false, false);
        this.passing = passing;
    }

    /// Whether the same request may succeed after a while.
    public boolean isPassing() {
        return passing;
    }
}
