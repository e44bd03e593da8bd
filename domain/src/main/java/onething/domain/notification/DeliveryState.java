package onething.domain.notification;

import onething.domain.code.WireNamed;

/// What has become of a notification.
public enum DeliveryState implements WireNamed {
    /// It waits for its first or another attempt.
    WAITING("waiting"),
    /// A provider has taken it over.
    DELIVERED("delivered"),
    /// No channel is left: a dead letter.
    UNDELIVERABLE("undeliverable");

    private final String wireName;

    DeliveryState(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
