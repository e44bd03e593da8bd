package onething.persistence.relational.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Galois counter mode with a random nonce of 96 bits: `1 | length of key id | key id | nonce |
/// ciphertext and tag`. The head and the place are authenticated with the text. One key may encrypt 2³²
/// values (NIST SP 800-38D §8.3).
final class GcmColumnCipher implements ColumnCipher {

    private static final byte FORMAT = 1;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing ring;
    private final SecureRandom random = unblocking();

    GcmColumnCipher(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public byte[] encrypt(String place, byte[] buffer, int length) {
        var id = ring.current().getBytes(StandardCharsets.US_ASCII);
        var nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        var head = ByteBuffer.allocate(2 + id.length + NONCE_LENGTH)
                .put(FORMAT)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .array();
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, ring.currentKey(), nonce, place, head, head.length);
            var sealed = Arrays.copyOf(head, head.length + length + TAG_BITS / 8);
            cipher.doFinal(buffer, 0, length, sealed, head.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt for " + place, e);
        }
    }

    @Override
    public byte[] decrypt(String place, byte[] sealed) {
        try {
            int head = headLength(sealed);
            var nonce = Arrays.copyOfRange(sealed, head - NONCE_LENGTH, head);
            var cipher = cipher(Cipher.DECRYPT_MODE, ring.key(keyId(sealed)), nonce, place, sealed, head);
            return cipher.doFinal(sealed, head, sealed.length - head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("does not decrypt as " + place, e);
        }
    }

    @Override
    public boolean isCurrent(byte[] sealed) {
        return keyId(sealed).equals(ring.current());
    }

    @Override
    public byte[] currentHead() {
        var id = ring.current().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + id.length)
                .put(FORMAT)
                .put((byte) id.length)
                .put(id)
                .array();
    }

    @Override
    public boolean hasOlderKeys() {
        return ring.hasOlderKeys();
    }

    private static Cipher cipher(int mode, KeyRing.Key key, byte[] nonce, String place, byte[] head, int headLength)
            throws GeneralSecurityException {
        var cipher = key.suite().cipher();
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head, 0, headLength);
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static int headLength(byte[] sealed) {
        int head = sealed.length < 2 ? 0 : 2 + sealed[1] + NONCE_LENGTH;
        if (head <= 2 + NONCE_LENGTH || sealed.length < head + TAG_BITS / 8 || sealed[0] != FORMAT) {
            throw new IllegalStateException("not an encrypted column");
        }
        return head;
    }

    private static String keyId(byte[] sealed) {
        int end = headLength(sealed) - NONCE_LENGTH;
        return new String(sealed, 2, end - 2, StandardCharsets.US_ASCII);
    }

    /// The default generator reads a device at every call, and would block an event loop.
    private static SecureRandom unblocking() {
        try {
            return SecureRandom.getInstance("DRBG");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no DRBG", e);
        }
    }
}
