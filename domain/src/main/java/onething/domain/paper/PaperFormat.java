package onething.domain.paper;

import onething.domain.code.WireNamed;

/// The formats of a paper. They show the same pages.
public enum PaperFormat implements WireNamed {
    /// Tagged PDF/A.
    PDF("pdf"),
    /// GB/T 33190, which Chinese offices exchange.
    OFD("ofd");

    private final String wireName;

    PaperFormat(String wireName) {
        this.wireName = wireName;
    }

    /// Also the extension of a file's name.
    @Override
    public String wireName() {
        return wireName;
    }
}
