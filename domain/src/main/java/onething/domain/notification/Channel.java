package onething.domain.notification;

import onething.domain.code.WireNamed;

/// A way to notify somebody outside the pages. The order of the constants is the fall-back order of a person who
/// has chosen none.
public enum Channel implements WireNamed {
    /// 微信模板消息.
    WECHAT("wechat"),
    /// 短信.
    SMS("sms"),
    /// 电子邮件.
    EMAIL("email");

    private final String wireName;

    Channel(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
