package onething.domain.text;

/// A text of several lines that a person wrote, such as a reason, a statement or a comment. It holds only
/// visible characters, see [Tidy], and is empty if there are none. `toString` hides it.
public record Text(String value) {

    public static final Text NONE = new Text("");

    /// @throws IllegalArgumentException unless it is text, see [Tidy#isText]
    public Text {
        if (!Tidy.isText(value)) {
            throw new IllegalArgumentException("not text");
        }
        value = Tidy.lines(value);
    }

    public boolean isBlank() {
        return value.isEmpty();
    }

    /// Whether the text has at most this many characters, as people count them.
    public boolean fits(int most) {
        return Tidy.fits(value, most);
    }

    /// The number of characters, as people count them.
    public int length() {
        return Tidy.length(value);
    }

    @Override
    public String toString() {
        return "Text[" + length() + "]";
    }
}
