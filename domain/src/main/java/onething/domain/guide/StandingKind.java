package onething.domain.guide;

/// The kinds of standing that a matter may have; the facts of each are the matter's own.
public enum StandingKind {
    AWAITING_PREREQUISITE,
    SUBMITTED,
    RETURNED,
    UNDER_WAY,
    SUSPENDED,
    DECIDED,
    CLOSED,
    REFUSED,
    WITHDRAWN,
    TERMINATED;

    public boolean isEnd() {
        return switch (this) {
            case CLOSED, REFUSED, WITHDRAWN, TERMINATED -> true;
            case AWAITING_PREREQUISITE, SUBMITTED, RETURNED, UNDER_WAY, SUSPENDED, DECIDED -> false;
        };
    }
}
