package onething.domain.deadline.rule;

import onething.domain.code.WireNamed;

/// What asking the citizen for a supplement (补正) does to a clock.
public enum SupplementEffect implements WireNamed {
    /// The days until the supplement is in are not counted.
    PAUSE("pause"),
    /// The period begins anew on the day the supplement is in.
    RESTART("restart"),
    /// The clock takes no notice.
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
