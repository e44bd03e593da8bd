package onething.domain.party;

import java.util.regex.Pattern;
import onething.domain.text.Tidy;

/// A 统一社会信用代码 as GB 32100 builds it, by which an enterprise or an agency is known. It is public, and so prints
/// whole.
public record CreditCode(String value) {

    /// No I, O, S, V, Z, which would be taken for digits or for one another.
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{18}");

    /// @throws IllegalArgumentException unless [#isValid]; see [#normal]
    public CreditCode {
        value = normal(value);
        if (!fits(value)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    public static boolean isValid(String value) {
        return fits(normal(value));
    }

    @Override
    public String toString() {
        return value;
    }

    /// As it is kept, however it was typed: in groups, in full-width digits, with a small letter.
    public static String normal(String typed) {
        return Tidy.code(typed).replace("-", "");
    }

    private static boolean fits(String value) {
        return SHAPE.matcher(value).matches() && value.charAt(17) == checkCharacter(value);
    }

    /// The weights are the powers of three, modulo 31.
    private static char checkCharacter(String value) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
