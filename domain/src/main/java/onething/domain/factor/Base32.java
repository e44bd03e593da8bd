package onething.domain.factor;

import java.nio.ByteBuffer;

/// Base32 (RFC 4648 §6) without padding, as authenticator apps read secrets.
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_PER_LETTER = 5;

    private Base32() {}

    /// @param bytes a multiple of five bytes, so that nothing has to be padded
    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int count = 0;
        for (byte each : bytes) {
            bits = bits << Byte.SIZE | Byte.toUnsignedInt(each);
            count += Byte.SIZE;
            while (count >= BITS_PER_LETTER) {
                count -= BITS_PER_LETTER;
                text.append(LETTERS.charAt(bits >> count & 31));
            }
        }
        return text.toString();
    }

    /// @param text letters of the alphabet alone, a multiple of eight
    static byte[] bytes(String text) {
        var bytes = ByteBuffer.allocate(text.length() * BITS_PER_LETTER / Byte.SIZE);
        int bits = 0;
        int count = 0;
        for (char each : text.toCharArray()) {
            bits = bits << BITS_PER_LETTER | LETTERS.indexOf(each);
            count += BITS_PER_LETTER;
            if (count >= Byte.SIZE) {
                count -= Byte.SIZE;
                bytes.put((byte) (bits >> count));
            }
        }
        return bytes.array();
    }
}
