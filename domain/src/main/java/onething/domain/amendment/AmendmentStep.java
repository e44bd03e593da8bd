package onething.domain.amendment;

import onething.domain.code.WireNamed;

/// What an administrator can do with an open amendment, besides changing it.
public enum AmendmentStep implements WireNamed {
    /// Hand it to a second administrator.
    SUBMIT("submit"),
    /// Make it a version of the guide.
    APPROVE("approve"),
    /// Give it back to be changed.
    GIVE_BACK("give-back"),
    /// Give it up.
    DISCARD("discard");

    private final String wireName;

    AmendmentStep(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
