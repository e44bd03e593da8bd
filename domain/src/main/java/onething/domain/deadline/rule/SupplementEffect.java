package onething.domain.deadline.rule;

import onething.domain.code.WireNamed;

/// What a request for a supplement (补正) does to a period.
public enum SupplementEffect implements WireNamed {
    /// The days until the supplement is received are not counted.
    PAUSE("pause"),
    /// The whole period starts again on the day on which the supplement is received.
    RESTART("restart"),
    /// The request has no effect on the period.
    CONTINUE("continue");

    private final String wireName;

    SupplementEffect(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
