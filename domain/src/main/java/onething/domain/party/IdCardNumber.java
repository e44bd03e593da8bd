package onething.domain.party;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import onething.domain.text.Tidy;

/// A 公民身份号码 by GB 11643: place, birth date, sequence and check character. The number of a
/// 港澳台居民居住证 has the same format. The fifteen digits of the first generation are refused.
///
/// A valid number *could* exist; only the identity provider can say whether it belongs to the person who
/// gave it. `toString` masks it, so no log line reveals it.
public record IdCardNumber(String value) {

    /// The length of every number.
    public static final int LENGTH = 18;

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int EARLIEST_YEAR = 1900;

    /// @throws IllegalArgumentException unless [#isValid]; see [#normal]
    public IdCardNumber {
        value = normal(value);
        if (!fits(value)) {
            throw new IllegalArgumentException("not a resident identity card number");
        }
    }

    public static boolean isValid(String value) {
        return fits(normal(value));
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    /// Whether the birth date is not in the future. The number alone cannot decide this.
    public boolean isBornBy(LocalDate today) {
        return !birthDate().isAfter(today);
    }

    /// The seventeenth digit is odd for men and even for women.
    public boolean isMale() {
        return (value.charAt(16) - '0') % 2 == 1;
    }

    /// The number for its owner: the first three and the last four characters.
    public String forItsOwner() {
        return PersonalDataMask.ends(value, 3, 4);
    }

    /// The number for everyone else, in lists, logs and notices: the first and the last character.
    @Override
    public String toString() {
        return PersonalDataMask.ends(value, 1, 1);
    }

    /// The stored form. The input may have groups, full-width digits or a small letter.
    public static String normal(String typed) {
        return Tidy.code(typed).replace("-", "");
    }

    private static boolean fits(String value) {
        return SHAPE.matcher(value).matches() && hasBirthDate(value) && value.charAt(17) == checkCharacter(value);
    }

    /// ISO 7064 MOD 11-2: the weights are powers of two, the first digit has the highest.
    private static char checkCharacter(String value) {
        int sum = IntStream.range(0, 17)
                .map(i -> (value.charAt(i) - '0') << (17 - i))
                .sum();
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static LocalDate birthDate(String value) {
        return LocalDate.parse(value.substring(6, 14), DAY);
    }

    private static boolean hasBirthDate(String value) {
        try {
            return birthDate(value).getYear() >= EARLIEST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
