package onething.domain.status;

import onething.domain.code.WireNamed;

/// What a person can do with the service, or what it does for a person.
public enum ServiceFunction implements WireNamed {
    /// 粤信签登录, by face or by its own account.
    FACE_SIGN_IN("face-sign-in"),
    /// 账号密码登录, also of the staff.
    PASSWORD_SIGN_IN("password-sign-in"),
    /// 企业登录.
    ENTERPRISE_SIGN_IN("enterprise-sign-in"),
    /// 企业注册 and 找回密码, by the face of the legal representative and the business licence.
    ENTERPRISE_REGISTRATION("enterprise-registration"),
    /// 填写、提交申请, and following it.
    APPLICATIONS("applications"),
    /// 上传材料.
    UPLOADS("uploads"),
    /// 调用电子证照 instead of an upload.
    LICENCES("licences"),
    /// 文书加盖电子印章.
    SEALED_PAPERS("sealed-papers"),
    /// 微信、短信、邮件通知.
    NOTIFICATIONS("notifications"),
    /// 待遇支付.
    PAYMENTS("payments");

    private final String wireName;

    ServiceFunction(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
