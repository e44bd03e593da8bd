package onething.domain.deadline.rule;

import onething.domain.code.WireNamed;

/// Which of a clock's two periods is meant. They are counted separately: each has its own length, its
/// own extension and
/// its own view of a supplement.
public enum LimitBasis implements WireNamed {
    /// 承诺时限: what the public guide promises.
    COMMITTED("committed", "承诺时限"),
    /// 法定时限: what the law allows at most.
    STATUTORY("statutory", "法定时限");

    private final String wireName;
    private final String text;

    LimitBasis(String wireName, String text) {
        this.wireName = wireName;
        this.text = text;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    public String text() {
        return text;
    }
}
