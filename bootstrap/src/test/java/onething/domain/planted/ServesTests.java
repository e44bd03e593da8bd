package onething.domain.planted;

/// A mistake planted for the architecture rules: main calls none of its two methods.
public record ServesTests(String text) {

    public static ServesTests forTests(String text) {
        return new ServesTests(text);
    }

    public int callsItself(int times) {
        return times == 0 ? 0 : callsItself(times - 1);
    }
}
