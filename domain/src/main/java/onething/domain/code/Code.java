package onething.domain.code;

/// A code of a guide, such as `decide-filing`, or of a district. It is readable in an address, a table and a
/// file.
public interface Code {

    String value();

    /// @throws IllegalArgumentException unless the value is lower-case words joined by hyphens, at most 64
    ///     characters long
    static String requireKebab(String value) {
        if (!isKebab(value)) {
            throw new IllegalArgumentException("not lower-case words joined by hyphens: " + value);
        }
        return value;
    }

    static boolean isKebab(String value) {
        return value.length() <= 64 && Kebab.matches(value);
    }
}
