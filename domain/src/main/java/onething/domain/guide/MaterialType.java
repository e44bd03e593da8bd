package onething.domain.guide;

import java.util.Optional;
import java.util.regex.Pattern;
import onething.domain.code.MaterialCode;
import onething.domain.code.WireNamed;
import onething.domain.source.Source;

/// A type of material that requirements can name.
///
/// @param origin whether the applicant hands in a file, the service creates the document from the form, or the form
///                states it
/// @param hint    what is accepted, and what a good picture of it shows
/// @param medical   whether it contains health data (医疗健康信息, 个人信息保护法 art. 28)
/// @param mayFollow the rule by which a matter can be accepted without it (容缺受理); empty if it cannot
/// @param example   a picture of what is meant, for those who do not know the paper by its name
public record MaterialType(
        MaterialCode code,
        String title,
        Origin origin,
        String hint,
        boolean medical,
        Optional<Source> mayFollow,
        Optional<Example> example,
        Source source) {

    /// A type without health data, which is always needed at once.
    public MaterialType(MaterialCode code, String title, Origin origin, String hint, Source source) {
        this(code, title, origin, hint, false, Optional.empty(), Optional.empty(), source);
    }

    /// Whether the form meets it, so no file has to be handed in.
    public boolean isMetByForm() {
        return origin == Origin.FILLED_IN || origin == Origin.STATED;
    }

    /// A drawing (样例), never the picture of a real paper.
    ///
    /// @param svg a whole SVG document that uses nothing beside it, and whose texts are whole: papers print it too
    public record Example(String svg, Source source) {

        private static final int LONGEST = 4_000;
        private static final Pattern OUTSIDE = Pattern.compile(
                "<(script|foreignObject|image|style|use|tspan|textPath)\\b|\\b(on\\w+|(xlink:)?href)\\s*=|url\\(|<!|<\\?");

        /// @throws IllegalArgumentException for anything but a small drawing
        public Example {
            if (svg.length() > LONGEST
                    || !svg.startsWith("<svg ")
                    || !svg.endsWith("</svg>")
                    || OUTSIDE.matcher(svg).find()) {
                throw new IllegalArgumentException("no drawing of its own");
            }
        }
    }

    public enum Origin implements WireNamed {
        /// The applicant hands in a file.
        HANDED_IN("handed-in"),
        /// The service creates this document from the form. The applicant hands in nothing.
        FILLED_IN("filled-in"),
        /// The form states its number and date. A file is not needed, but may be handed in.
        STATED("stated"),
        /// No requirement names it. A supplement notice asks for it, and its note says which paper it is.
        ON_REQUEST("on-request");

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
