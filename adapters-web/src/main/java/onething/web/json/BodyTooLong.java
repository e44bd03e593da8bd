package onething.web.json;

/// A [LongRequest] is longer than even these may be.
public final class BodyTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int limit;

    BodyTooLong(int limit) {
        super("more than " + limit + " bytes", null, false, false);
        this.limit = limit;
    }

    /// In bytes.
    public int limit() {
        return limit;
    }
}
