package onething.application.port.out.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import onething.domain.material.FileType;

/// Files that a program can show: small, each one different.
public final class SampleFiles {

    private SampleFiles() {}

    /// A file of that size. Bytes after the end of a picture do not matter, so random bytes fill it up.
    public static byte[] of(FileType type, int size) {
        return begunWith(of(type), size);
    }

    public static byte[] of(FileType type) {
        return switch (type) {
            case JPEG -> picture("jpg", 16, 16);
            case PNG -> picture("png", 16, 16);
            case HEIC -> heic(16, 16);
            case PDF -> pdf("");
        };
    }

    /// Content with that beginning.
    public static byte[] begunWith(byte[] beginning, int size) {
        var content = new byte[size];
        new Random(UUID.randomUUID().getMostSignificantBits()).nextBytes(content);
        System.arraycopy(beginning, 0, content, 0, beginning.length);
        if (beginning.length > 4 && beginning[0] == '%') {
            var end = "\nstartxref\n0\n%%EOF\n".getBytes(US_ASCII);
            System.arraycopy(end, 0, content, size - end.length, end.length);
        }
        return content;
    }

    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            picture.setRGB(x, x * height / width, 0xFFCC00);
        }
        var written = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }

    /// A HEIC has its size in `meta/iprp/ipco/ispe`.
    public static byte[] heic(int width, int height) {
        var size = box(
                "ispe",
                ByteBuffer.allocate(12).putInt(0).putInt(width).putInt(height).array());
        var properties = box("iprp", box("ipco", size));
        var meta = box(
                "meta",
                ByteBuffer.allocate(4 + properties.length)
                        .putInt(0)
                        .put(properties)
                        .array());
        var beginning = box("ftyp", "heic\0\0\0\0mif1heic".getBytes(ISO_8859_1));
        var data = box("mdat", new byte[64]);
        return ByteBuffer.allocate(beginning.length + meta.length + data.length)
                .put(beginning)
                .put(meta)
                .put(data)
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

    private static byte[] box(String kind, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(kind.getBytes(US_ASCII))
                .put(content)
                .array();
    }
}
