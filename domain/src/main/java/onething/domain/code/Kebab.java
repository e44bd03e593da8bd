package onething.domain.code;

import java.util.regex.Pattern;

/// Lower-case words joined by hyphens.
final class Kebab {

    static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Kebab() {}
}
