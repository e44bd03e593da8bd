package onething.domain.amendment;

import onething.domain.code.WireNamed;

/// How far an amendment has come.
public enum AmendmentStage implements WireNamed {
    /// Administrators change it.
    EDITING("editing"),
    /// It waits for a second administrator.
    SUBMITTED("submitted"),
    /// It is a version of the guide.
    PUBLISHED("published"),
    /// It was given up.
    DISCARDED("discarded");

    private final String wireName;

    AmendmentStage(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// Whether it can still become a version. A guide has one open amendment at a time.
    public boolean isOpen() {
        return this == EDITING || this == SUBMITTED;
    }
}
