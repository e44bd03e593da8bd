package onething.domain.text;

/// What somebody wrote in one line, such as a place, a title or the name of an account. It holds only what can be seen, see
/// [Tidy]; it is empty where nobody could see anything. Printing it shows no word of it.
public record Line(String value) {

    public static final Line NONE = new Line("");

    /// @throws IllegalArgumentException unless it is text, see [Tidy#isText]
    public Line {
        if (!Tidy.isText(value)) {
            throw new IllegalArgumentException("not text");
        }
        value = Tidy.line(value);
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
        return "Line[" + length() + "]";
    }
}
