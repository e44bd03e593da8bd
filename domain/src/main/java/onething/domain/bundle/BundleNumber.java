package onething.domain.bundle;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import onething.domain.text.Tidy;

/// 申报编号: the prefix of the guide, the day of receipt, a six-digit sequence within the day, and a check
/// character, as in `JY202611230000017`. The check character is ISO 7064 MOD 11-2 over the digits. A number
/// that was misheard on the telephone therefore does not lead to another person's bundle.
public record BundleNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,4}[0-9]{8}[0-9]{6}[0-9X]");
    private static final String CHECK_CHARACTERS = "0123456789X";

    public BundleNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a bundle number: " + value);
        }
    }

    /// @param sequence 1 to 999 999; starts again each day
    public static BundleNumber of(String prefix, LocalDate day, int sequence) {
        if (sequence < 1 || sequence > 999_999) {
            throw new IllegalArgumentException("a day's sequence is 1 to 999999: " + sequence);
        }
        var digits = day.format(DateTimeFormatter.BASIC_ISO_DATE) + "%06d".formatted(sequence);
        return new BundleNumber(prefix + digits + checkCharacter(digits));
    }

    /// The number as printed on the receipt. The input may have groups, small letters or full-width
    /// letters.
    public static String normal(String typed) {
        return Tidy.code(typed).replace("-", "");
    }

    public static boolean isValid(String value) {
        if (!SHAPE.matcher(value).matches()) {
            return false;
        }
        int last = value.length() - 1;
        return value.charAt(last) == checkCharacter(value.substring(last - 14, last));
    }

    @Override
    public String toString() {
        return value;
    }

    private static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum = (sum + digits.charAt(i) - '0') * 2 % 11;
        }
        return CHECK_CHARACTERS.charAt((12 - sum) % 11);
    }
}
