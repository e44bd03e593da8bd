package onething.domain.retention;

import onething.domain.code.WireNamed;

/// Why a file is kept although its period may be over.
public enum HoldGround implements WireNamed {
    /// 行政复议, 信访复查 and other objections.
    OBJECTION("objection"),
    /// 诉讼, also one of which only the court knows the end.
    LITIGATION("litigation"),
    /// 审计, 监察, 检察.
    INVESTIGATION("investigation"),
    /// 经鉴定仍需继续保存 (档案法实施条例 art. 24).
    VALUE("value");

    private final String wireName;

    HoldGround(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
