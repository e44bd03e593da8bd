package onething.domain.source;

import onething.domain.code.WireNamed;

/// Where a value of a guide comes from, so that an official can see what was assumed, and change it.
public enum Provenance implements WireNamed {
    /// The public guide says so.
    GUIDE("guide"),
    /// Read out of a merged cell or the context of the public guide.
    INFERRED("inferred"),
    /// A law, regulation or rule says so.
    STATUTE("statute"),
    /// Our own assumption, for want of a published rule.
    LOCAL("local");

    private final String wireName;

    Provenance(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
