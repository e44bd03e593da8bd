package onething.domain.guide;

/// A type of material that requirements may ask for.
///
/// @param origin whether a file is handed in, or the service makes it from the form
/// @param hint   what counts, what a good picture of it shows
public record MaterialType(MaterialCode code, String title, Origin origin, String hint, Source source) {

    public enum Origin {
        /// The applicant hands in a file.
        HANDED_IN,
        /// The form, once filled in, is this paper: nothing is to be handed in.
        FILLED_IN
    }
}
