package onething.domain.guide.version;

import onething.domain.code.WireNamed;

/// The cases to which a version of a guide applies from its first day. The statute behind it says which.
public enum AppliesTo implements WireNamed {
    /// What is submitted from that day on. A running matter keeps its version.
    NEW_CASES("new-cases"),
    /// Running matters too: each moves to this version.
    RUNNING_CASES("running-cases");

    private final String wireName;

    AppliesTo(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
