package onething.domain.guide;

/// Where a value of a guide comes from, so that an official can see what was assumed, and change it.
public enum Provenance {
    /// The public guide says so.
    GUIDE,
    /// Read out of a merged cell or the context of the public guide.
    INFERRED,
    /// A law, regulation or rule says so.
    STATUTE,
    /// Our own assumption, for want of a published rule.
    LOCAL
}
