package onething.domain.deadline.rule;

import onething.domain.code.WireNamed;

/// What follows when a clock has run out. The clock itself refuses nothing, and accepts a matter only where the law
/// says so (视为受理).
public enum WhenMissed implements WireNamed {
    /// The miss is recorded and raised to the next escalation level.
    ESCALATES("escalates"),
    /// An officer is notified and decides how the matter goes on.
    OFFICER_DECIDES("officer-decides"),
    /// The officer may treat the application as abandoned (视为放弃), unless there is a good reason.
    MAY_BE_ABANDONED("may-be-abandoned"),
    /// 逾期未告知视为受理: the law accepts the matter in the office's place. The action of kind `deem-accepted`
    /// says when.
    DEEMED_ACCEPTED("deemed-accepted");

    private final String wireName;

    WhenMissed(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
