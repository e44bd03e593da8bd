package onething.web.problem;

/// A person has more streams open than allowed. It is an expected result, so it records no stack trace.
public final class TooManyStreams extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int limit;

    public TooManyStreams(int limit) {
        super("too many streams", null, false, false);
        this.limit = limit;
    }

    int limit() {
        return limit;
    }
}
