package onething.domain.signin;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onething.domain.text.Tidy;

/// What a device shows and a phone sends, so that both mean the same sign-in (RFC 8628 §6.1): eight consonants, so that
/// no word comes of it, 25 thousand million of them.
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

    /// Made of something drawn. Each letter is as likely as any other: bytes that would favour the first are passed over.
    public static UserCode of(Secret drawn) {
        var bytes = Secret.sha256(drawn.value());
        var fair = 256 / LETTERS.length() * LETTERS.length();
        return new UserCode(IntStream.range(0, bytes.length)
                .map(i -> Byte.toUnsignedInt(bytes[i]))
                .filter(each -> each < fair)
                .limit(LENGTH)
                .mapToObj(each -> String.valueOf(LETTERS.charAt(each % LETTERS.length())))
                .collect(Collectors.joining()));
    }

    /// As somebody typed it: capitals, gaps and hyphens do not matter. Empty when it cannot be one.
    public static Optional<UserCode> typed(String text) {
        var plain = Tidy.code(text).replace("-", "");
        return SHAPE.matcher(plain).matches() ? Optional.of(new UserCode(plain)) : Optional.empty();
    }

    /// With a hyphen in the middle, to be read aloud.
    public String shown() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "UserCode[…]";
    }
}
