package onething.domain.party;

import java.util.regex.Pattern;
import onething.domain.text.Tidy;

/// A 统一社会信用代码 by GB 32100, which identifies an enterprise or an agency. It is public, so `toString`
/// shows it.
public record CreditCode(String value) {

    /// Without I, O, S, V and Z, which could be confused with digits or with one another.
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final char MARKET_REGULATION = '9';

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

    /// Whether a 市场监督管理 authority registered it: only enterprises, 个体工商户 and cooperatives have a
    /// business licence (营业执照). The first character names the kind of authority (GB 32100-2015 table 1).
    public boolean hasBusinessLicence() {
        return value.charAt(0) == MARKET_REGULATION;
    }

    @Override
    public String toString() {
        return value;
    }

    /// The stored form. The input may have groups, full-width digits or small letters.
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
