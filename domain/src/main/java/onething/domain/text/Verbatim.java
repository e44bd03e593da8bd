package onething.domain.text;

/// A text that is kept as it was written, such as a YAML file whose blanks mean something. It is text, see [Tidy#isText].
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
