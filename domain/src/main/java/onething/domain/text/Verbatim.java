package onething.domain.text;

/// A text that is stored exactly as written, such as a YAML file, in which blanks matter. It is valid text,
/// see [Tidy#isText].
public record Verbatim(String value) {

    /// @throws IllegalArgumentException unless it is text
    public Verbatim {
        if (!Tidy.isText(value)) {
            throw new IllegalArgumentException("not text");
        }
    }

    @Override
    public String toString() {
        return "Verbatim[…]";
    }
}
