package onething.domain.guide.notification;

import onething.domain.code.WireNamed;

/// A window in which the applicant has to act, or may act.
public enum WindowKind implements WireNamed {
    /// 补正, and 容缺: what was missing when the matter was accepted.
    SUPPLEMENT("supplement"),
    /// 现场鉴定.
    EXAM("exam"),
    /// 到访: a visit that the applicant has booked.
    VISIT("visit"),
    /// 救济期限: the first remedy against a decision that ends.
    REMEDY("remedy");

    private final String wireName;

    WindowKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
