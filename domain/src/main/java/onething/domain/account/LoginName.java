package onething.domain.account;

import java.util.Locale;
import java.util.regex.Pattern;
import onething.domain.text.Tidy;

/// The account name (账号) that a person types to sign in. Upper and lower case are the same. Many people
/// use their telephone or identity number as account name, so `toString` masks it.
public record LoginName(String value) {

    public static final int LONGEST = 64;

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,%d}".formatted(LONGEST - 1));

    /// @throws IllegalArgumentException unless [#isValid]
    public LoginName {
        value = normal(value);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an account name");
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(normal(value)).matches();
    }

    @Override
    public String toString() {
        return value.charAt(0) + "***";
    }

    private static String normal(String value) {
        return Tidy.plain(value).toLowerCase(Locale.ROOT);
    }
}
