package onething.bootstrap.start;

/// The service does not start as it was asked to, and says what to do about it.
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    public CannotStart(String why, String action) {
        super(why);
        this.action = action;
    }

    String action() {
        return action;
    }
}
