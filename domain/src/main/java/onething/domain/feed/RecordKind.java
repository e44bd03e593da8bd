package onething.domain.feed;

import onething.domain.code.WireNamed;

/// What a record says of a case. The six kinds are those that the platforms of government services collect.
public enum RecordKind implements WireNamed {
    /// 申办.
    APPLICATION("application"),
    /// 受理.
    ACCEPTANCE("acceptance"),
    /// 补正: the notice that asks for it begins it, what the applicant hands in ends it.
    SUPPLEMENT("supplement"),
    /// 特别程序: an extension, a suspension, or days that the law does not count.
    SPECIAL_PROCEDURE("special-procedure"),
    /// 办结: decided, refused, withdrawn or terminated.
    COMPLETION("completion"),
    /// 送达.
    SERVICE("service");

    private final String wireName;

    RecordKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
