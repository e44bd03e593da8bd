package onething.domain.retention;

import onething.domain.code.WireNamed;

/// What never becomes a file, and what the service removes by itself after a short time.
public enum Temporary implements WireNamed {
    /// A draft that no one has changed.
    DRAFT("draft"),
    /// A file that has not arrived completely.
    UPLOAD("upload"),
    /// A file to which nothing refers any more.
    UNUSED_FILE("unused-file");

    private final String wireName;

    Temporary(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
