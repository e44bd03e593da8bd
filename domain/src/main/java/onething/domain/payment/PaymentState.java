package onething.domain.payment;

import onething.domain.code.WireNamed;

/// What has become of a payment order.
public enum PaymentState implements WireNamed {
    /// The bank has not confirmed that it has the order.
    WAITING("waiting"),
    /// The bank has the order, and has not paid yet.
    SENT("sent"),
    /// The bank has paid.
    PAID("paid"),
    /// The bank has refused to pay.
    REFUSED("refused");

    private final String wireName;

    PaymentState(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
