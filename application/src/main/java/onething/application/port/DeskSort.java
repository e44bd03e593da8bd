package onething.application.port;

import onething.domain.code.WireNamed;

/// The order in which the desk lists matters.
public enum DeskSort implements WireNamed {
    /// The matter whose promised or statutory period ends first comes first; paused matters follow; matters without
    /// a clock come last.
    PRESSING("pressing"),
    /// The matter that was submitted last comes first.
    NEWEST("newest"),
    /// The matter that was submitted first comes first.
    OLDEST("oldest");

    private final String wireName;

    DeskSort(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
