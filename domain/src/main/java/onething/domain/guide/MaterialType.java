package onething.domain.guide;

import onething.domain.code.MaterialCode;
import onething.domain.code.WireNamed;
import onething.domain.source.Source;

/// A type of material that requirements may ask for.
///
/// @param origin  whether a file is handed in, or the service makes it from the form
/// @param hint    what counts, what a good picture of it shows
/// @param medical whether it tells of somebody's health (医疗健康信息, 个人信息保护法 art. 28)
public record MaterialType(
        MaterialCode code, String title, Origin origin, String hint, boolean medical, Source source) {

    /// One that tells nothing of anybody's health.
    public MaterialType(MaterialCode code, String title, Origin origin, String hint, Source source) {
        this(code, title, origin, hint, false, source);
    }

    public enum Origin implements WireNamed {
        /// The applicant hands in a file.
        HANDED_IN("handed-in"),
        /// The form, once filled in, is this paper: nothing is to be handed in.
        FILLED_IN("filled-in");

        private final String wireName;

        Origin(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
