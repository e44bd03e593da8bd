package onething.domain.code;

/// Lower-case words joined by hyphens: `[a-z][a-z0-9]*(-[a-z0-9]+)*`. Every code that is read from a request
/// or a row is checked, so this is a loop and not a regular expression.
final class Kebab {

    private Kebab() {}

    static boolean matches(String value) {
        char before = '-';
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            boolean fits =
                    next >= 'a' && next <= 'z' || i > 0 && (next >= '0' && next <= '9' || next == '-' && before != '-');
            if (!fits) {
                return false;
            }
            before = next;
        }
        return before != '-';
    }
}
