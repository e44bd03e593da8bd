package onething.domain.party;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onething.domain.text.Tidy;

/// A telephone number. `toString` masks it.
///
/// | kind                          | as people type it                          | as it is stored    |
/// |-------------------------------|--------------------------------------------|--------------------|
/// | mobile                        | +86 138 0013 8000                          | 13800138000        |
/// | landline with area code       | （0663）1234567, 0086-663-1234567           | 0663-1234567       |
/// | with an extension             | 0663-1234567-801, 0663-1234567转801         | 0663-1234567-801   |
/// | 400 and 800                   | 400-123-4567                               | 4001234567         |
/// | Hong Kong, Macau, Taiwan      | +852 6123 4567, 00852-61234567             | +852-61234567      |
public record PhoneNumber(String value) {

    private static final Pattern BESIDE_DIGITS = Pattern.compile("[()\\[\\].·-]+");
    private static final Pattern AT_AN_END = Pattern.compile("^-|-$");
    private static final Pattern EXTENSION = Pattern.compile("(.+?)-?(?:转|轉|分机号?|分機號?|EXT|X|#|,)[-:]*([0-9]{1,6})");
    private static final Pattern LAST_GROUP = Pattern.compile("(.+)-([0-9]{1,6})");
    private static final Pattern OF_CHINA = Pattern.compile("(?:(?:\\+|00)86|86(?=0|1[3-9][0-9]{9}$))(.+)");
    private static final Pattern AREA = Pattern.compile("(010|02[0-9]|0[3-9][0-9]{2})([0-9]{7,8})");
    private static final Pattern SERVICE = Pattern.compile("[48]00[0-9]{7}");
    private static final Pattern OVERSEAS = Pattern.compile("(?:\\+|00)?(852|853|886)(?:0(?=9))?([2-9][0-9]{7,8})");

    /// @throws IllegalArgumentException unless [#isValid]; see [#normal]
    public PhoneNumber {
        value = parse(value).orElseThrow(() -> new IllegalArgumentException("not a telephone number"));
    }

    public static boolean isValid(String value) {
        return parse(value).isPresent();
    }

    /// The stored form of a number. A text that is not a number is only normalised by [Tidy#code].
    public static String normal(String typed) {
        return parse(typed).orElseGet(() -> Tidy.code(typed));
    }

    /// The stored form of a number; empty for a text that is none.
    public static Optional<String> parse(String typed) {
        var grouped = BESIDE_DIGITS.matcher(Tidy.code(typed)).replaceAll("-");
        var number = AT_AN_END.matcher(grouped).replaceAll("");
        var named = EXTENSION.matcher(number);
        if (named.matches()) {
            return withExtension(named);
        }
        var groups = number.split("-", -1);
        boolean endsInExtension = groups.length == 3 && groups[1].length() >= 7;
        return Optional.of(number)
                .filter(_ -> !endsInExtension)
                .flatMap(PhoneNumber::withoutExtension)
                .or(() -> Optional.of(LAST_GROUP.matcher(number))
                        .filter(Matcher::matches)
                        .flatMap(PhoneNumber::withExtension));
    }

    private static Optional<String> withExtension(MatchResult number) {
        return withoutExtension(number.group(1)).map(main -> main + "-" + number.group(2));
    }

    private static Optional<String> withoutExtension(String number) {
        var digits = number.replace("-", "");
        var overseas = OVERSEAS.matcher(digits);
        if (overseas.matches()) {
            boolean fits = overseas.group(2).length() == 8 || overseas.group(1).equals("886");
            return fits ? Optional.of("+" + overseas.group(1) + "-" + overseas.group(2)) : Optional.empty();
        }
        var china = OF_CHINA.matcher(digits);
        return china.matches() ? ofChina(china.group(1)).or(() -> landline("0" + china.group(1))) : ofChina(digits);
    }

    private static Optional<String> ofChina(String digits) {
        if (MobileNumber.isValid(digits)) {
            return Optional.of(MobileNumber.normal(digits));
        }
        return SERVICE.matcher(digits).matches() ? Optional.of(digits) : landline(digits);
    }

    private static Optional<String> landline(String digits) {
        var parts = AREA.matcher(digits);
        return parts.matches() ? Optional.of(parts.group(1) + "-" + parts.group(2)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.substring(0, 3) + "****" + value.substring(value.length() - 2);
    }
}
