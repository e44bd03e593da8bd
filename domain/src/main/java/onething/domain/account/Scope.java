package onething.domain.account;

import onething.domain.code.WireNamed;

/// A scope of an access token: the capacity in which its bearer acts. `openid` additionally requests an ID
/// token.
public enum Scope implements WireNamed {
    OPENID("openid"),
    CITIZEN("citizen"),
    ENTERPRISE("enterprise"),
    OFFICER("officer"),
    APPROVER("approver"),
    ADMIN("admin");

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    /// The scope as OAuth spells it.
    @Override
    public String wireName() {
        return wireName;
    }
}
