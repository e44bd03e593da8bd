package onething.domain.feed;

import onething.domain.code.WireNamed;

/// Whether a record tells of something that lasts.
public enum RecordPart implements WireNamed {
    /// It begins.
    BEGIN("begin"),
    /// What began before has ended.
    END("end"),
    /// It does not last.
    WHOLE("whole");

    private final String wireName;

    RecordPart(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
