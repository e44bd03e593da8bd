package onething.domain.factor;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import onething.domain.signin.Secret;
import onething.domain.signin.SecretHash;
import onething.domain.text.Sha256;
import onething.domain.text.Tidy;

/// A code that replaces the code of a lost phone, once. It has 80 bits, so that its plain hash can be stored.
/// `toString` hides it.
public record RecoveryCode(String value) {

    /// How many a person gets.
    public static final int COUNT = 10;

    private static final int BYTES = 10;
    private static final int GROUP = 4;
    private static final Pattern SHAPE = Pattern.compile("[A-Z2-7]{16}");

    /// @throws IllegalArgumentException unless it has 16 letters of Base32
    public RecoveryCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a recovery code");
        }
    }

    /// A code from random data of at least 80 bits.
    public static RecoveryCode of(Secret random) {
        return new RecoveryCode(Base32.of(Arrays.copyOf(Sha256.of(random.value()), BYTES)));
    }

    /// The code that a person typed. Case, blanks and hyphens do not matter. Empty if the text cannot be a code.
    public static Optional<RecoveryCode> typed(String text) {
        var plain = Tidy.code(text).replace("-", "");
        return SHAPE.matcher(plain).matches() ? Optional.of(new RecoveryCode(plain)) : Optional.empty();
    }

    public SecretHash hash() {
        return new Secret(value).hash();
    }

    /// The code in groups of four, for reading and typing.
    public String shown() {
        return value.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
