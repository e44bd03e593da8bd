package onething.domain.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import onething.domain.signin.Secret;
import onething.domain.text.Sha256;

/// The secret that an authenticator app shares with the service: 160 bits, in Base32. Its codes have six digits and
/// change every 30 seconds (RFC 6238 with HMAC-SHA-1, as all authenticator apps read it). `toString` hides it.
public record TotpSecret(String value) {

    /// How long a code is the present one.
    public static final int SECONDS_PER_STEP = 30;

    /// How many steps the clock of a phone may be ahead of or behind the clock of the service.
    private static final int TOLERANCE = 1;

    private static final int BYTES = 20;
    private static final int DIGITS = 6;
    private static final int CODES = 1_000_000;

    /// The block of SHA-1, and the masks of HMAC.
    private static final int BLOCK = 64;

    private static final int INNER = 0x36;
    private static final int OUTER = 0x5c;
    private static final Pattern SHAPE = Pattern.compile("[A-Z2-7]{32}");

    /// @throws IllegalArgumentException unless it has 32 letters of Base32
    public TotpSecret {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a secret of 160 bits");
        }
    }

    /// A secret from random data of at least 160 bits.
    public static TotpSecret of(Secret random) {
        return new TotpSecret(Base32.of(Arrays.copyOf(Sha256.of(random.value()), BYTES)));
    }

    /// The code of a step.
    public String codeAt(long step) {
        var hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        // Dynamic truncation (RFC 4226 §5.3).
        int offset = hash[hash.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return ("%0" + DIGITS + "d").formatted(truncated % CODES);
    }

    /// The step of a code that is valid now. Empty for a wrong code, and for a code of the last used step or of one
    /// before it, because a code counts once (RFC 6238 §5.2).
    public Optional<Long> stepOf(String code, Instant now, long lastUsed) {
        long present = now.getEpochSecond() / SECONDS_PER_STEP;
        return LongStream.rangeClosed(present - TOLERANCE, present + TOLERANCE)
                .filter(step -> step > lastUsed)
                .filter(step -> isSame(codeAt(step), code))
                .boxed()
                .findFirst();
    }

    @Override
    public String toString() {
        return "TotpSecret[…]";
    }

    /// HMAC (RFC 2104): the hash of the key with the hash of the key with the counter. The domain has no other use
    /// for a cryptographic library, and the test vectors of the RFCs prove these lines.
    private byte[] hash(byte[] counter) {
        var key = Arrays.copyOf(Base32.bytes(value), BLOCK);
        return sha1(masked(key, OUTER), sha1(masked(key, INNER), counter));
    }

    private static byte[] masked(byte[] key, int mask) {
        var masked = key.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= (byte) mask;
        }
        return masked;
    }

    private static byte[] sha1(byte[] first, byte[] second) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /// Takes the same time for every wrong code.
    private static boolean isSame(String right, String code) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
