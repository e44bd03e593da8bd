package onething.domain.party;

import java.util.regex.Pattern;
import onething.domain.text.Tidy;

/// A mobile number of mainland China, eleven digits. `toString` masks it.
public record MobileNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern BESIDE_DIGITS = Pattern.compile("[().-]");
    private static final Pattern OF_CHINA = Pattern.compile("(?:\\+|00)?86(?=1[3-9][0-9]{9}$)");

    /// @throws IllegalArgumentException unless [#isValid]; see [#normal]
    public MobileNumber {
        value = normal(value);
        if (!fits(value)) {
            throw new IllegalArgumentException("not a mobile number of mainland China");
        }
    }

    public static boolean isValid(String value) {
        return fits(normal(value));
    }

    /// Only the digits, without +86 and separators.
    public static String normal(String typed) {
        var digits = BESIDE_DIGITS.matcher(Tidy.code(typed)).replaceAll("");
        return OF_CHINA.matcher(digits).replaceFirst("");
    }

    private static boolean fits(String normal) {
        return SHAPE.matcher(normal).matches();
    }

    @Override
    public String toString() {
        return PersonalDataMask.ends(value, 3, 4);
    }
}
