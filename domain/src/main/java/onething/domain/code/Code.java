package onething.domain.code;

import java.util.regex.Pattern;

/// The spelling of the guide's names. It is readable in an address, a table and a file.
public final class Code {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Code() {}

    /// @throws IllegalArgumentException unless the value is lower-case words joined by hyphens, at most 64
    ///     characters long
    public static String requireKebab(String value) {
        if (!isKebab(value)) {
            throw new IllegalArgumentException("not lower-case words joined by hyphens: " + value);
        }
        return value;
    }

    public static boolean isKebab(String value) {
        return value.length() <= 64 && KEBAB.matcher(value).matches();
    }
}
