package onething.domain.amendment;

import onething.domain.source.Source;
import onething.domain.text.Text;

/// One changed value, with its provenance: what it was, who changed it, when, why, and by which article.
///
/// @param path   the value, see [AmendableValue#path]
/// @param before what the version has on which the amendment is based; empty where it has nothing there
/// @param after  empty for an optional value that is removed
/// @param source the article, or the notice of the bureau, that the new value follows
public record ValueEdit(
        String path,
        AmendableValue.Kind kind,
        String before,
        Text after,
        Source source,
        Text why,
        Amendment.Mark made) {

    /// The longest value, in characters as people count them.
    public static final int LONGEST_VALUE = 4000;

    /// The longest reason, in characters as people count them.
    public static final int LONGEST_REASON = 500;

    /// The longest article, in characters as people count them.
    public static final int LONGEST_BASIS = 200;

    /// Whether the value is again what it was.
    public boolean changesNothing() {
        return before.equals(after.value());
    }
}
