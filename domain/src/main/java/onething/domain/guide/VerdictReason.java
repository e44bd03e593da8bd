package onething.domain.guide;

import onething.domain.source.Source;

/// Why a material must be handed in again or explained. The list is closed, because statistics and the applicant's
/// page need the same few reasons; what is particular to a case is in the officer's note.
///
/// @param code  its stable name, such as `illegible`
/// @param title the reason in words, as papers and pages show it
/// @param hint  the officer's note to the applicant, until the officer writes another one
public record VerdictReason(String code, String title, String hint, Source source) {

    /// The longest hint and the longest note, in characters as people count them.
    public static final int LONGEST_HINT = 500;
}
