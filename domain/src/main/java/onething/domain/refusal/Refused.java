package onething.domain.refusal;

/// Carries a [Refusal] to the code that answers it. A refusal is no programming error, so it records no
/// stack trace. The message has only the kind of refusal, because request data must not get into a log.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.getClass().getSimpleName(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
