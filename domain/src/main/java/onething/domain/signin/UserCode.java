package onething.domain.signin;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onething.domain.text.Sha256;
import onething.domain.text.Tidy;

/// The code that a device shows and a phone sends, so that both mean the same sign-in (RFC 8628 §6.1). It
/// has eight consonants, so it spells no word, and there are 25 thousand million codes.
public record UserCode(String value) {

    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    /// @throws IllegalArgumentException unless it is eight of the letters
    public UserCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a user code");
        }
    }

    /// A code from random data. Every letter is equally likely: bytes that would favour the first letters
    /// are skipped.
    public static UserCode of(Secret random) {
        var bytes = Sha256.of(random.value());
        var fair = 256 / LETTERS.length() * LETTERS.length();
        return new UserCode(IntStream.range(0, bytes.length)
                .map(i -> Byte.toUnsignedInt(bytes[i]))
                .filter(each -> each < fair)
                .limit(LENGTH)
                .mapToObj(each -> String.valueOf(LETTERS.charAt(each % LETTERS.length())))
                .collect(Collectors.joining()));
    }

    /// The code that a person typed. Case, blanks and hyphens do not matter. Empty if the text cannot be a
    /// code.
    public static Optional<UserCode> typed(String text) {
        var plain = Tidy.code(text).replace("-", "");
        return SHAPE.matcher(plain).matches() ? Optional.of(new UserCode(plain)) : Optional.empty();
    }

    /// The code with a hyphen in the middle, for reading aloud.
    public String shown() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "UserCode[…]";
    }
}
