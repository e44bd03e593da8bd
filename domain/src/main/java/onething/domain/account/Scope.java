package onething.domain.account;

import onething.domain.code.WireNamed;

/// What a token lets its bearer be. `openid` asks for an id token besides.
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

    /// As OAuth spells it.
    @Override
    public String wireName() {
        return wireName;
    }
}
