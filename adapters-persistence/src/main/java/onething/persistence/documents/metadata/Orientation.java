package onething.persistence.documents.metadata;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// How a viewer turns or mirrors a picture: what stays of its Exif data (CIPA DC-008, a TIFF).
///
/// @param value 1 (as it is) to 8
public record Orientation(int value) {

    static final Orientation AS_IT_IS = new Orientation(1);

    private static final byte[] EXIF = "Exif\0\0".getBytes(US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    /// Reads it from Exif data, with or without the word "Exif" before the TIFF. What cannot be read turns nothing.
    static Orientation of(byte[] exif) {
        boolean isNamed = exif.length >= EXIF.length && Arrays.equals(exif, 0, EXIF.length, EXIF, 0, EXIF.length);
        int start = isNamed ? EXIF.length : 0;
        var tiff = ByteBuffer.wrap(exif, start, exif.length - start).slice();
        if (tiff.remaining() < 8) {
            return AS_IT_IS;
        }
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long list = Integer.toUnsignedLong(tiff.getInt(4));
        if (list > tiff.limit() - 2) {
            return AS_IT_IS;
        }
        int entries = Short.toUnsignedInt(tiff.getShort((int) list));
        for (int at = (int) list + 2, n = 0; n < entries && at + ENTRY <= tiff.limit(); n++, at += ENTRY) {
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG && tiff.getShort(at + 2) == SHORT) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : AS_IT_IS;
            }
        }
        return AS_IT_IS;
    }

    /// Whether a viewer must know it.
    boolean matters() {
        return value != 1;
    }

    /// The picture as a viewer shows it.
    public BufferedImage turned(BufferedImage picture) {
        if (!matters()) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean isOnItsSide = value >= 5;
        var turned = new BufferedImage(
                isOnItsSide ? height : width, isOnItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int down = height - 1 - y;
                int dot = picture.getRGB(x, y);
                switch (value) {
                    case 2 -> turned.setRGB(right, y, dot);
                    case 3 -> turned.setRGB(right, down, dot);
                    case 4 -> turned.setRGB(x, down, dot);
                    case 5 -> turned.setRGB(y, x, dot);
                    case 6 -> turned.setRGB(down, x, dot);
                    case 7 -> turned.setRGB(down, right, dot);
                    default -> turned.setRGB(y, right, dot);
                }
            }
        }
        return turned;
    }

    /// A TIFF with nothing else in it.
    byte[] tiff() {
        return ByteBuffer.allocate(26)
                .put("MM\0*".getBytes(US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
