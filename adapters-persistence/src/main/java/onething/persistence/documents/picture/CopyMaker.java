package onething.persistence.documents.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import onething.application.port.out.bundle.MaterialCopies.Pages;
import onething.domain.material.FileType;
import onething.persistence.documents.content.FileBytes;
import onething.persistence.documents.content.JpegMarkers;
import onething.persistence.documents.metadata.MetadataRemoval;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a JPEG of a file that was accepted. A picture is read with fewer dots than it has, so that a large one
/// needs little memory. What would need much memory all the same is not shown.
///
/// The time grows with the size of the file. Call it where blocking is allowed.
public final class CopyMaker {

    private static final Logger LOG = LoggerFactory.getLogger(CopyMaker.class);

    /// A progressive JPEG is decoded as a whole, in three bytes for each dot.
    private static final long MAX_PROGRESSIVE = 40_000_000;

    /// A WebP is decoded as a whole, in four bytes for each dot and a few more on the way.
    private static final long MAX_WEBP = 25_000_000;

    /// A line of a PNG is decoded as a whole.
    private static final int MAX_LINE = 65_535;

    private static final float QUALITY = 0.82f;

    private final HeicProgram heic;

    public CopyMaker(HeicProgram heic) {
        this.heic = heic;
    }

    public boolean shows(FileType type) {
        return type != FileType.HEIC || heic.isThere();
    }

    /// @param side the most dots that a side of the copy has
    /// @return a JPEG; nothing if none can be made
    public Optional<byte[]> make(FileType type, FileBytes file, int side) {
        try {
            var picture = picture(type, file, side);
            if (picture.isPresent()) {
                return Optional.of(jpeg(picture.get()));
            }
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.info(
                    "no picture of a {} can be made: {}",
                    type.word(),
                    e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /// Makes a JPEG of each page, of at most the first `most`.
    ///
    /// @param side the most dots that a side of a page has
    public Pages pages(FileType type, FileBytes file, int side, int most) {
        if (type != FileType.PDF) {
            return make(type, file, side)
                    .map(picture -> new Pages(List.of(picture), true))
                    .orElse(Pages.NONE);
        }
        var pages = new ArrayList<byte[]>();
        try {
            var areAll = PdfPages.first(file, side, most, picture -> pages.add(jpeg(picture)));
            return new Pages(pages, areAll);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.info("no pages of a PDF can be drawn: {}", e.getClass().getSimpleName());
            return Pages.NONE;
        }
    }

    private Optional<BufferedImage> picture(FileType type, FileBytes file, int side) throws IOException {
        return switch (type) {
            case PDF -> PdfPages.first(file, side);
            case HEIC -> heic.jpeg(file).flatMap(jpeg -> decoded(FileType.JPEG, jpeg, side));
            case JPEG, PNG, WEBP ->
                decoded(type, file, side)
                        .map(picture -> MetadataRemoval.orientation(type, file).turned(picture));
        };
    }

    private static Optional<BufferedImage> decoded(FileType type, FileBytes file, int side) {
        var reader = reader(type);
        try (var input = new FileImageStream(file)) {
            reader.setInput(input, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (!isReadInLittleMemory(type, file, width, height)) {
                return Optional.empty();
            }
            var parameters = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height) / (2 * side));
            parameters.setSourceSubsampling(every, every, 0, 0);
            return Optional.of(scaled(reader.read(0, parameters), side));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isReadInLittleMemory(FileType type, FileBytes file, int width, int height) {
        long dots = (long) width * height;
        return switch (type) {
            case JPEG -> dots <= MAX_PROGRESSIVE || !JpegMarkers.isProgressive(file);
            case WEBP -> dots <= MAX_WEBP;
            default -> width <= MAX_LINE;
        };
    }

    private static ImageReader reader(FileType type) {
        return type == FileType.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(type == FileType.PNG ? "png" : "jpeg")
                        .next();
    }

    /// On white, because a JPEG has no transparent dots.
    static BufferedImage scaled(BufferedImage picture, int side) {
        double scale = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        var scaled = new BufferedImage(
                Math.max(1, (int) Math.round(picture.getWidth() * scale)),
                Math.max(1, (int) Math.round(picture.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        var pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, scaled.getWidth(), scaled.getHeight());
        pen.drawImage(picture, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
        pen.dispose();
        return scaled;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var written = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWriter(
                ImageIO.getImageReadersByFormatName("jpeg").next());
        try (var output = new MemoryCacheImageOutputStream(written)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }
}
