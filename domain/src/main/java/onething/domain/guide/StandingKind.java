package onething.domain.guide;

import java.util.Locale;

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

    /// Its name in the API, the trail and tables, such as `under-way`; it never changes.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if there is no such kind
    public static StandingKind ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
