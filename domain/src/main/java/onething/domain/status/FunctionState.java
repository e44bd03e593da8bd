package onething.domain.status;

import onething.domain.code.WireNamed;

/// How a function works now, from the best to the worst.
public enum FunctionState implements WireNamed {
    WORKS("works"),
    /// It is tried, and may fail.
    UNSTEADY("unsteady"),
    /// What it should do waits, and is done later.
    DELAYED("delayed"),
    /// A person who begins it now fails.
    DOWN("down");

    private final String wireName;

    FunctionState(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
