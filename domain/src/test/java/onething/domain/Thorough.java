package onething.domain;

/// How much a test tries that could try for ever: little in `mvn verify`, much in `mvn -Pthorough verify`.
public final class Thorough {

    private static final boolean ASKED_FOR = Boolean.getBoolean("thorough");

    private Thorough() {}

    /// @param usual    the number of cases in `mvn verify`: each kind of case is among them
    /// @param thorough the number of cases with the profile `thorough`
    public static int cases(int usual, int thorough) {
        return ASKED_FOR ? thorough : usual;
    }
}
