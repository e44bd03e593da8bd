package onething.domain.status;

import onething.domain.code.WireNamed;

/// How a party answers, as far as the calls of this node show.
public enum PartyState implements WireNamed {
    /// The settings name none.
    OFF("off"),
    /// It answers, or has not been called yet.
    ANSWERS("answers"),
    /// Many of the last calls failed. The next one may succeed.
    UNSTEADY("unsteady"),
    /// So many calls failed that none is made now.
    SILENT("silent");

    private final String wireName;

    PartyState(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
