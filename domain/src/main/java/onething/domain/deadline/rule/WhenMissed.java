package onething.domain.deadline.rule;

import onething.domain.code.WireNamed;

/// What a clock at zero leads to. It never decides a matter by itself: nothing is deemed accepted
/// (视为受理), and nothing
/// refused.
public enum WhenMissed implements WireNamed {
    /// The miss is recorded and goes up one rung.
    ESCALATES("escalates"),
    /// An officer is told, and decides how the matter goes on.
    OFFICER_DECIDES("officer-decides"),
    /// The rule lets the officer treat the application as abandoned (视为放弃), unless there is a good reason.
    MAY_BE_ABANDONED("may-be-abandoned");

    private final String wireName;

    WhenMissed(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
