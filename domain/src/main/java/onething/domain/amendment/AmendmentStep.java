package onething.domain.amendment;

import onething.domain.code.WireNamed;

/// What an administrator can do with an amendment, besides changing it.
public enum AmendmentStep implements WireNamed {
    /// Hand it to a second administrator.
    SUBMIT("submit"),
    /// Make it a version of the guide.
    APPROVE("approve"),
    /// Give it back to be changed.
    GIVE_BACK("give-back"),
    /// Give it up.
    DISCARD("discard"),
    /// Ask a second administrator to withdraw a version that does not hold yet.
    ASK_WITHDRAWAL("ask-withdrawal"),
    /// Withdraw it.
    WITHDRAW("withdraw"),
    /// Leave it as it is.
    KEEP("keep");

    private final String wireName;

    AmendmentStep(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
