package onething.domain.payment;

import onething.domain.code.WireNamed;

/// Why the bank refuses to pay.
public enum PaymentRefusal implements WireNamed {
    WRONG_ACCOUNT("wrong-account", "账号有误"),
    NAME_DIFFERS("name-differs", "户名与收款人不一致"),
    ACCOUNT_CLOSED("account-closed", "账户已销户或者停用"),
    OTHER("other", "银行没有说明的其他原因");

    private final String wireName;
    private final String title;

    PaymentRefusal(String wireName, String title) {
        this.wireName = wireName;
        this.title = title;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// The reason in words for the applicant and the officer.
    public String title() {
        return title;
    }
}
