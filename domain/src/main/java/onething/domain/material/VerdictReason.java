package onething.domain.material;

import onething.domain.code.WireNamed;

/// Why a material must be handed in again or explained. Statistics and the applicant's page need the same
/// few reasons, so the list is closed; what is particular to a case is in the note of the [Verdict].
public enum VerdictReason implements WireNamed {
    /// 看不清
    ILLEGIBLE("illegible"),
    /// 不完整
    INCOMPLETE("incomplete"),
    /// 不是所要的材料
    WRONG_DOCUMENT("wrong-document"),
    /// 已过期
    EXPIRED("expired"),
    /// 与申请信息不一致
    INCONSISTENT("inconsistent"),
    /// 没有签名或盖章
    UNSIGNED("unsigned");

    private final String wireName;

    VerdictReason(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
