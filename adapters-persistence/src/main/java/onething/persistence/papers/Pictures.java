package onething.persistence.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The pictures of a paper, as `data:` addresses of PNG.
final class Pictures {

    /// As wide and high as a picture is drawn, in pixels.
    private static final int MOST = 1_000;

    private Pictures() {}

    static String qrCode(String text) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);
            var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            int scale = 8;
            var image =
                    new BufferedImage(bits.getWidth() * scale, bits.getHeight() * scale, BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    image.getRaster().setSample(x, y, 0, bits.get(x / scale, y / scale) ? 0 : 255);
                }
            }
            return png(image);
        } catch (WriterException e) {
            throw new IllegalStateException("an address does not fit into a QR code", e);
        }
    }

    /// The picture on white, at most [#MOST] pixels wide and high; empty if it cannot be read. A large one is read
    /// in steps of several pixels, so that it never is whole in memory.
    static Optional<String> small(byte[] bytes) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? small(readers.next(), in) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> small(ImageReader reader, MemoryCacheImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / MOST);
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            var read = reader.read(0, parameters);
            var onWhite = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            var graphics = onWhite.createGraphics();
            graphics.drawImage(read, 0, 0, Color.WHITE, null);
            graphics.dispose();
            return Optional.of(png(onWhite));
        } finally {
            reader.dispose();
        }
    }

    static String png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
