package onething.domain.refusal;

/// Carries a [Refusal] to whoever can answer it. An expected answer is not a fault, so it records no stack trace, and
/// its message names the kind of refusal alone: what somebody sent has no place in a log.
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
