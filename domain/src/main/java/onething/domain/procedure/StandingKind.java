package onething.domain.procedure;

import onething.domain.code.WireNamed;

/// The kinds of standing. [onething.domain.matter.Standing] holds the facts of each.
public enum StandingKind implements WireNamed {
    AWAITING_PREREQUISITE("awaiting-prerequisite"),
    SUBMITTED("submitted"),
    RETURNED("returned"),
    UNDER_WAY("under-way"),
    SUSPENDED("suspended"),
    DECIDED("decided"),
    CLOSED("closed"),
    REFUSED("refused"),
    WITHDRAWN("withdrawn"),
    TERMINATED("terminated");

    private final String wireName;

    StandingKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    public boolean isEnd() {
        return switch (this) {
            case CLOSED, REFUSED, WITHDRAWN, TERMINATED -> true;
            case AWAITING_PREREQUISITE, SUBMITTED, RETURNED, UNDER_WAY, SUSPENDED, DECIDED -> false;
        };
    }
}
