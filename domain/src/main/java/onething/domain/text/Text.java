package onething.domain.text;

/// What somebody wrote in several lines, such as a reason, a statement or a comment. It holds only what can be seen, see
/// [Tidy]; it is empty where nobody could see anything. Printing it shows no word of it.
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

    /// Whether people count no more than so many characters.
    public boolean fits(int most) {
        return Tidy.fits(value, most);
    }

    /// In characters as people count them.
    public int length() {
        return Tidy.length(value);
    }

    @Override
    public String toString() {
        return "Text[" + length() + "]";
    }
}
