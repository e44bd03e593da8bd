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
    DISCARDED("discarded"),
    /// It is a version that does not hold yet, and one administrator wants to withdraw it.
    WITHDRAWING("withdrawing"),
    /// It was withdrawn before it held.
    WITHDRAWN("withdrawn");

    private final String wireName;

    AmendmentStage(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
