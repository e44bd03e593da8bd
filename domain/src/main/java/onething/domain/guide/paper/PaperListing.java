package onething.domain.guide.paper;

import onething.domain.code.WireNamed;

/// A list that a template can print.
public enum PaperListing implements WireNamed {
    /// The matters of the bundle with their numbers.
    MATTERS("matters"),
    /// The files that were handed in.
    MATERIALS("materials"),
    /// The same, each with its SHA-256.
    MATERIAL_HASHES("material-hashes"),
    /// What a supplement notice lists; in a later paper, what has not come of it.
    SUPPLEMENT("supplement"),
    /// The clocks that run now, with the days on which they end.
    DEADLINES("deadlines"),
    /// What the recipient may do against the decision.
    REMEDIES("remedies"),
    /// The articles on which the matter rests.
    LEGAL_BASIS("legal-basis");

    private final String wireName;

    PaperListing(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
