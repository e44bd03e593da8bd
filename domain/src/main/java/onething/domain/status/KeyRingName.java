package onething.domain.status;

import onething.domain.code.WireNamed;

/// A set of keys for one purpose. Their names are those of the settings.
public enum KeyRingName implements WireNamed {
    /// Encrypts columns.
    COLUMNS("columns"),
    /// Makes the keyed hashes by which matters are found.
    INDEX("index"),
    /// Encrypts what may show who reports an employer (举报人), accounts, and handed-in files.
    REPORTERS("reporters"),
    /// Makes the keyed hashes by which reports are found, and accounts and agents.
    REPORTERS_INDEX("reporters-index");

    private final String wireName;

    KeyRingName(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
