package onething.domain.source;

import onething.domain.code.WireNamed;

/// The kind of source of a value in a guide. It shows officials which values were assumed and may be
/// changed.
public enum Provenance implements WireNamed {
    /// The public guide.
    GUIDE("guide"),
    /// Inferred from a merged cell or the context of the public guide.
    INFERRED("inferred"),
    /// A law, regulation or rule.
    STATUTE("statute"),
    /// Our own assumption, because no rule is published.
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
