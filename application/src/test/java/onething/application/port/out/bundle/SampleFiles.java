package onething.application.port.out.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import onething.domain.material.FileType;

/// Files that a program can show: small, each one different, and without metadata.
public final class SampleFiles {

    private static final int SIDE = 16;

    private SampleFiles() {}

    /// A file of that size. What fills it up belongs to the picture.
    public static byte[] of(FileType type, int size) {
        var file = of(type);
        int more = size - file.length;
        return switch (type) {
            case JPEG -> inserted(file, file.length - 2, filled(more));
            case PNG -> withMoreData(file, random(more));
            case HEIC -> heic(SIDE, SIDE, random(64 + more));
            case WEBP -> webp(SIDE, SIDE, random(more));
            case PDF -> begunWith(file, size);
        };
    }

    public static byte[] of(FileType type) {
        return switch (type) {
            case JPEG -> picture("jpg", SIDE, SIDE);
            case PNG -> picture("png", SIDE, SIDE);
            case HEIC -> heic(SIDE, SIDE);
            case WEBP -> webp(SIDE, SIDE, new byte[0]);
            case PDF -> pdf("");
        };
    }

    /// Content with that beginning.
    public static byte[] begunWith(byte[] beginning, int size) {
        var content = random(size);
        System.arraycopy(beginning, 0, content, 0, beginning.length);
        if (beginning.length > 4 && beginning[0] == '%') {
            var end = "\nstartxref\n0\n%%EOF\n".getBytes(US_ASCII);
            System.arraycopy(end, 0, content, size - end.length, end.length);
        }
        return content;
    }

    public static byte[] picture(String format, int width, int height) {
        int colour = chance().nextInt(0x1000000);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            picture.setRGB(x, x * height / width, colour);
        }
        var written = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }

    /// A HEIC has its size in `meta/iprp/ipco/ispe`, and its only picture in `mdat`.
    public static byte[] heic(int width, int height) {
        return heic(width, height, random(64));
    }

    private static byte[] heic(int width, int height, byte[] dots) {
        var beginning = box("ftyp", "heic\0\0\0\0mif1heic".getBytes(ISO_8859_1));
        var meta = heicMeta(width, height, 0, dots.length);
        int place = beginning.length + meta.length + 8;
        return joined(beginning, heicMeta(width, height, place, dots.length), box("mdat", dots));
    }

    private static byte[] heicMeta(int width, int height, int place, int length) {
        var size = box(
                "ispe",
                ByteBuffer.allocate(12).putInt(0).putInt(width).putInt(height).array());
        var entry = box("infe", joined(new byte[] {2, 0, 0, 0, 0, 1, 0, 0}, "hvc1\0".getBytes(US_ASCII)));
        var places = ByteBuffer.allocate(22)
                .putInt(0)
                .putShort((short) 0x4400)
                .putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(place)
                .putInt(length)
                .array();
        return box(
                "meta",
                joined(
                        new byte[4],
                        box("pitm", new byte[] {0, 0, 0, 0, 0, 1}),
                        box("iloc", places),
                        box("iinf", joined(new byte[] {0, 0, 0, 0, 0, 1}, entry)),
                        box("iprp", box("ipco", size))));
    }

    /// A WebP without loss (RFC 9649) of one colour: each of its five codes has one symbol, so its dots need no
    /// bits.
    ///
    /// @param more what follows the dots in their chunk
    public static byte[] webp(int width, int height, byte[] more) {
        var bits = new Bits();
        bits.add(0x2F, 8);
        bits.add(width - 1, 14);
        bits.add(height - 1, 14);
        bits.add(0, 7);
        var colours = chance();
        for (int code = 0; code < 5; code++) {
            bits.add(0b101, 3);
            bits.add(code == 3 ? 0xFF : code == 4 ? 0 : colours.nextInt(256), 8);
        }
        var data = joined(bits.bytes(), more);
        var chunk = ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("VP8L".getBytes(US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
        return ByteBuffer.allocate(12 + chunk.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(US_ASCII))
                .putInt(4 + chunk.length)
                .put("WEBP".getBytes(US_ASCII))
                .put(chunk)
                .array();
    }

    /// A PDF of one page.
    ///
    /// @param more other objects
    public static byte[] pdf(String more) {
        return ("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                        + more
                        + "\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    /// A chunk of a PNG.
    public static byte[] chunk(String kind, byte[] content) {
        var named = joined(kind.getBytes(US_ASCII), content);
        var checksum = new CRC32();
        checksum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) checksum.getValue())
                .array();
    }

    /// A box of a HEIC.
    public static byte[] box(String kind, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(kind.getBytes(US_ASCII))
                .put(content)
                .array();
    }

    public static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    public static byte[] inserted(byte[] file, int at, byte[] part) {
        return joined(Arrays.copyOf(file, at), part, Arrays.copyOfRange(file, at, file.length));
    }

    /// Adds bytes to the packed dots of a PNG, behind their end.
    private static byte[] withMoreData(byte[] png, byte[] more) {
        int data = new String(png, ISO_8859_1).indexOf("IDAT");
        int length = ByteBuffer.wrap(png).getInt(data - 4);
        return joined(
                Arrays.copyOf(png, data - 4),
                chunk("IDAT", joined(Arrays.copyOfRange(png, data + 4, data + 4 + length), more)),
                Arrays.copyOfRange(png, data + 8 + length, png.length));
    }

    /// Bytes that may stand before a marker of a JPEG.
    private static byte[] filled(int size) {
        var filled = new byte[size];
        Arrays.fill(filled, (byte) 0xFF);
        return filled;
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        chance().nextBytes(bytes);
        return bytes;
    }

    private static Random chance() {
        return new Random(UUID.randomUUID().getMostSignificantBits());
    }

    /// Bits, the lowest of a number first.
    private static final class Bits {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long bits;
        private int count;

        void add(int number, int length) {
            bits |= (long) number << count;
            for (count += length; count >= 8; count -= 8, bits >>= 8) {
                bytes.write((int) bits);
            }
        }

        byte[] bytes() {
            bytes.write((int) bits);
            return bytes.toByteArray();
        }
    }
}
