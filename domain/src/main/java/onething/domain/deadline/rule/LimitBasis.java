package onething.domain.deadline.rule;

import onething.domain.code.WireNamed;

/// Which of a clock's two periods is meant. The two are counted separately. Each has its own length, its
/// own extension and its own rule for supplements.
public enum LimitBasis implements WireNamed {
    /// 承诺时限: the period that the public guide commits to.
    COMMITTED("committed", "承诺时限"),
    /// 法定时限: the most that the law allows.
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
