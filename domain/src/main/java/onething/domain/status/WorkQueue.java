package onething.domain.status;

import onething.domain.code.WireNamed;

/// Work that waits in the database until another party takes it.
public enum WorkQueue implements WireNamed {
    NOTIFICATIONS("notifications"),
    PAYMENTS("payments"),
    SEALS("seals");

    private final String wireName;

    WorkQueue(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
