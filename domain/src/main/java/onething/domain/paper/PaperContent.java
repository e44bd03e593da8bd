package onething.domain.paper;

import java.util.List;
import java.util.Optional;
import onething.domain.guide.paper.PaperTemplates.TrailWords;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.Signed;

/// What a paper says, word by word.
///
/// @param number the line with its number
/// @param office who issues it, at its end
/// @param day    when, in words
/// @param proof  how anyone can check it
/// @param sealed whether it gets the seal of the office, over the day
public record PaperContent(
        String title, String number, List<Block> blocks, String office, String day, Proof proof, boolean sealed) {

    public PaperContent {
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {}

    public record Heading(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    public record Table(List<Row> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    public record Row(String label, String text) {}

    public record Items(List<String> items) implements Block {

        public Items {
            items = List.copyOf(items);
        }
    }

    /// A drawing of what is asked for. It is in the paper itself, so the paper stays as it is when the guide
    /// changes.
    ///
    /// @param title       the material that it shows
    /// @param description what is on it, for those who do not see it
    /// @param svg         the drawing, as [onething.domain.guide.MaterialType.Example] allows it
    public record Drawing(String title, String description, String svg) implements Block {}

    /// The applicant's signature.
    ///
    /// @param picture the SHA-256 of the picture that was handed in as the signature; blank for an empty line
    public record Signature(String label, String picture) implements Block {}

    /// @param code    the line with the code beside the number
    /// @param text    how the paper can be checked
    /// @param link    the address that a QR code holds
    /// @param promise that the log will have the events behind the paper
    public record Proof(String code, String text, String link, Optional<PrintedPromise> promise) {

        /// A preview proves nothing.
        public static final Proof NONE = new Proof("", "", "", Optional.empty());

        public Proof(String code, String text, String link) {
            this(code, text, link, Optional.empty());
        }
    }

    /// @param words  what the hashes are, and what was promised
    /// @param signed as a signed token, so the paper alone proves the promise
    public record PrintedPromise(TrailWords words, Signed<InclusionPromise> signed) {}
}
