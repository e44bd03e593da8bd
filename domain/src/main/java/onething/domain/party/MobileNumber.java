package onething.domain.party;

import java.util.regex.Pattern;

/// A mobile telephone number of the mainland, eleven digits. It prints masked.
public record MobileNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("1[3-9][0-9]{9}");

    /// @throws IllegalArgumentException unless [#isValid]; blanks around the number are put right
    public MobileNumber {
        value = value.strip();
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a mobile number of the mainland");
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value.strip()).matches();
    }

    @Override
    public String toString() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }
}
