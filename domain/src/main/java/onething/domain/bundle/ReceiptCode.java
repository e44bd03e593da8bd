package onething.domain.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import onething.domain.text.Sha256;
import onething.domain.text.Tidy;

/// 核验码: the code that a receipt shows beside its number. Numbers are sequential, so a number alone
/// proves nothing. A person who also knows the code holds the receipt.
///
/// Ten characters of Crockford's base 32, which has no letters that look like digits: 50 random bits.
public record ReceiptCode(String value) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cf}\\p{Pd}]");

    public ReceiptCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a receipt code");
        }
    }

    /// @param secret a value that cannot be guessed
    public static ReceiptCode of(String secret) {
        var hash = Sha256.of(secret);
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(hash[i] & 31));
        }
        return new ReceiptCode(code.toString());
    }

    /// The code that a person typed or scanned. Blanks, hyphens, small letters and full-width letters are
    /// accepted, O is read as zero, and I and L are read as one. Empty if the text is not a code.
    public static Optional<ReceiptCode> read(String typed) {
        var plain = BETWEEN.matcher(Tidy.code(typed)).replaceAll("");
        return Optional.of(plain.replace('O', '0').replace('I', '1').replace('L', '1'))
                .filter(SHAPE.asMatchPredicate())
                .map(ReceiptCode::new);
    }

    /// Compares in constant time.
    public boolean matches(ReceiptCode other) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.US_ASCII), other.value.getBytes(StandardCharsets.US_ASCII));
    }

    /// The code in two groups, for printing.
    public String shown() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    /// Hides the code, so that it never gets into a log.
    @Override
    public String toString() {
        return "ReceiptCode[…]";
    }
}
