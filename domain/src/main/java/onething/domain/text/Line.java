package onething.domain.text;

/// A text of one line that a person wrote, such as a place, a title or an account name. It holds only
/// visible characters, see [Tidy], and is empty if there are none. `toString` hides it.
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

    /// The number of characters, as people count them.
    public int length() {
        return Tidy.length(value);
    }

    @Override
    public String toString() {
        return "Line[" + length() + "]";
    }
}
