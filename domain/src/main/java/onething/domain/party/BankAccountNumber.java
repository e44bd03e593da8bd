package onething.domain.party;

import java.util.regex.Pattern;
import onething.domain.text.Tidy;

/// The number of a bank account, 8 to 30 digits. `toString` masks it.
public record BankAccountNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{8,30}");

    /// @throws IllegalArgumentException unless [#isValid]; see [#normal]
    public BankAccountNumber {
        value = normal(value);
        if (!fits(value)) {
            throw new IllegalArgumentException("not a bank account number");
        }
    }

    public static boolean isValid(String value) {
        return fits(normal(value));
    }

    /// Only the digits, without blanks and hyphens.
    public static String normal(String typed) {
        return Tidy.code(typed).replace("-", "");
    }

    /// Whether the Luhn check (ISO/IEC 7812) succeeds. Not every account number has a check digit.
    public boolean hasCheckDigit() {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(value.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static boolean fits(String normal) {
        return SHAPE.matcher(normal).matches();
    }

    @Override
    public String toString() {
        return "****" + value.substring(value.length() - 4);
    }
}
