package onething.domain.status;

import onething.domain.code.WireNamed;

/// Another party that the service calls.
public enum Party implements WireNamed {
    /// 粤信签.
    YUEXINQIAN("yuexinqian"),
    /// 银行.
    BANK("bank"),
    /// 电子印章平台.
    SEALS("seals"),
    /// The time stamping authority.
    TIME_STAMPS("time-stamps"),
    /// 电子证照平台.
    LICENCES("licences"),
    /// 微信模板消息.
    WECHAT("wechat"),
    /// 短信.
    SMS("sms"),
    /// 电子邮件.
    EMAIL("email");

    private final String wireName;

    Party(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
