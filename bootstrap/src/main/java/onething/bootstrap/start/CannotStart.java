package onething.bootstrap.start;

/// The service cannot start with its settings; the message says what to do.
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    public CannotStart(String why, String action) {
        super(why);
        this.action = action;
    }

    /// What the operator can do.
    public String action() {
        return action;
    }
}
