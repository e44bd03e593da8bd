package onething.domain.guide.paper;

import java.util.List;
import java.util.stream.Stream;

/// A part of a template, in the order of the paper. A part without content is left out, with its title.
public sealed interface PaperPart {

    record Paragraph(PaperText text) implements PaperPart {}

    /// A table with one row for each value that exists.
    ///
    /// @param title blank without one
    record Rows(String title, List<PaperValue> values) implements PaperPart {

        public Rows {
            values = List.copyOf(values);
        }
    }

    /// What the action that issues the paper says in detail: all its answered inputs.
    record Inputs(String title) implements PaperPart {}

    record Listed(String title, PaperListing listing) implements PaperPart {}

    /// The whole form with its answers, section by section.
    record WholeForm() implements PaperPart {}

    /// The answers that a supplement notice asks to correct, as they are now. Numbers in them are masked.
    record ToCorrect(String title) implements PaperPart {}

    /// The drawings (样例) of the materials that a supplement notice lists.
    record Examples(String title) implements PaperPart {}

    /// The place of the applicant's signature.
    record Signature(String title) implements PaperPart {}

    /// The values that it names.
    default Stream<PaperValue> named() {
        return switch (this) {
            case Paragraph(var text) -> text.values();
            case Rows(var _, var values) -> values.stream();
            case Inputs _, Listed _, WholeForm _, ToCorrect _, Examples _, Signature _ -> Stream.empty();
        };
    }
}
