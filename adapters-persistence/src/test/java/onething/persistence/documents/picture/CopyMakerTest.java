package onething.persistence.documents.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static onething.application.port.out.bundle.SampleFiles.box;
import static onething.application.port.out.bundle.SampleFiles.inserted;
import static onething.application.port.out.bundle.SampleFiles.joined;
import static onething.application.port.out.bundle.SampleFiles.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import onething.application.port.out.bundle.MaterialCopies.Pages;
import onething.domain.material.FileType;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.documents.content.InMemory;
import onething.persistence.documents.content.WebpSamples;
import onething.persistence.documents.metadata.MetadataRemoval;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyMakerTest {

    private static final int SIDE = 320;

    @TempDir
    private static Path folder;

    private final CopyMaker maker = new CopyMaker(HeicProgram.ofTheSystem(folder));

    @ParameterizedTest
    @CsvSource({"JPEG,jpg", "PNG,png"})
    void aPictureIsMadeSmall(FileType type, String format) throws IOException {
        var copy = copy(type, redAndBlue(1_000, 500, format), SIDE);

        assertThat(copy.getWidth()).isEqualTo(320);
        assertThat(copy.getHeight()).isEqualTo(160);
        assertIsRed(copy, 20, 80);
        assertIsBlue(copy, 300, 80);
    }

    @Test
    void aSmallPictureStaysSmall() throws IOException {
        assertThat(copy(FileType.PNG, of(FileType.PNG), SIDE).getWidth()).isEqualTo(16);
    }

    /// The left half of the picture is red. The table says where a viewer shows it.
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void aPictureIsTurnedAsAViewerTurnsIt(int orientation, String red) throws IOException {
        var exif =
                HexFormat.of().parseHex("4d4d002a00000008000101120003000000010" + "00" + orientation + "000000000000");
        var segment = joined(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34}, "Exif\0\0".getBytes(US_ASCII), exif);

        var copy = copy(FileType.JPEG, inserted(redAndBlue(400, 200, "jpg"), 20, segment), SIDE);

        boolean isOnItsSide = orientation >= 5;
        assertThat(copy.getWidth()).isEqualTo(isOnItsSide ? 160 : 320);
        assertThat(copy.getHeight()).isEqualTo(isOnItsSide ? 320 : 160);
        int middle = 80;
        switch (red) {
            case "left" -> assertIsRed(copy, 20, middle);
            case "right" -> assertIsRed(copy, 300, middle);
            case "top" -> assertIsRed(copy, middle, 20);
            default -> assertIsRed(copy, middle, 300);
        }
    }

    @ParameterizedTest
    @MethodSource("onething.persistence.documents.content.WebpSamples#all")
    void everyFlavourOfWebpIsShown(byte[] webp) throws IOException {
        assertThat(copy(FileType.WEBP, webp, SIDE).getWidth()).isEqualTo(1);
    }

    @Test
    void aPdfIsPrintedPageByPageUpToALimit() throws IOException {
        var paper = pages(3);

        var all = maker.pages(FileType.PDF, new InMemory(paper), SIDE, 3);
        var first = maker.pages(FileType.PDF, new InMemory(paper), SIDE, 2);

        assertThat(all.areAll()).isTrue();
        assertThat(all.jpegs()).hasSize(3);
        assertIsRed(decoded(all.jpegs().getLast()), 20, 160);
        assertThat(first.areAll()).isFalse();
        assertThat(first.jpegs()).hasSize(2);
    }

    @Test
    void aPictureIsPrintedAsOnePage() throws IOException {
        var pages = maker.pages(FileType.PNG, new InMemory(redAndBlue(640, 320, "png")), SIDE, 1);

        assertThat(pages.areAll()).isTrue();
        assertIsRed(decoded(pages.jpegs().getFirst()), 20, 80);
    }

    @Test
    void aFileThatCannotBeDrawnHasNoPages() {
        for (var type : FileType.values()) {
            assertThat(maker.pages(type, new InMemory(new byte[100]), SIDE, 5)).isEqualTo(Pages.NONE);
        }
    }

    @Test
    void theFirstPageOfAPdfIsShown() throws IOException {
        var copy = copy(FileType.PDF, pages(2), SIDE);

        assertThat(copy.getHeight()).isBetween(319, 320);
        assertIsRed(copy, 20, 160);
        assertThat(new Color(copy.getRGB(200, 160)).getGreen()).isGreaterThan(200);
    }

    @Test
    void aHeicIsShownWithAProgramOfLibheif() throws Exception {
        var program = DebianPackage.program("libheif-examples", "heif-dec", "heif-convert");
        var heic = heic();
        var shows = new CopyMaker(new HeicProgram(List.of(program.getParent()), folder));

        var copy = decoded(shows.make(FileType.HEIC, new InMemory(heic), SIDE).orElseThrow());

        assertThat(shows.shows(FileType.HEIC)).isTrue();
        assertThat(copy.getWidth()).isEqualTo(320);
        assertIsRed(copy, 20, 80);
        assertIsBlue(copy, 300, 80);
        try (var left = Files.list(folder)) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("heic")))
                    .as("plain content that stays")
                    .isEmpty();
        }
    }

    /// The file of `heif-enc` with other brands, and with the list of a series behind the picture.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "heic mif1 heic miaf",
                "heic msf1 hevc heim",
                "heix mif1 heix miaf",
                "heim mif1 heim miaf",
                "heis heis heim miaf",
                "mif1 heic mif1 miaf",
                "mif2 mif2 heic miaf",
                "MiHE mif1 heic MiHE",
                "hevc msf1 heic hevc",
                "hevx msf1 heix hevx",
                "hevm msf1 mif1 hevm",
                "hevs msf1 mif1 hevs",
                "msf1 hevc mif1 heic",
            })
    void aHeicOfAnyBrandIsShownWithoutItsMetadata(String brands) throws Exception {
        var program = DebianPackage.program("libheif-examples", "heif-dec", "heif-convert");
        var shows = new CopyMaker(new HeicProgram(List.of(program.getParent()), folder));
        var heic = heic();
        var sent = new InMemory(joined(
                withBrands(heic, brands), box("moov", box("udta", "N23.5527E116.3728".getBytes(US_ASCII)))));
        var cleaned = new ByteArrayOutputStream();

        assertThat(new ContentTypes().require(Arrays.copyOf(withBrands(heic, brands), ContentTypes.BEGINNING)))
                .isEqualTo(FileType.HEIC);
        MetadataRemoval.parts(FileType.HEIC, sent).write(sent, piece -> {
            var bytes = new byte[piece.remaining()];
            piece.get(bytes);
            cleaned.writeBytes(bytes);
        });

        assertThat(cleaned.toByteArray()).hasSize(heic.length);
        assertThat(shows.make(FileType.HEIC, new InMemory(cleaned.toByteArray()), SIDE))
                .contains(shows.make(FileType.HEIC, new InMemory(heic), SIDE).orElseThrow());
    }

    private static byte[] withBrands(byte[] heic, String brands) {
        var others = brands.substring(4).replace(" ", "");
        var box = box("ftyp", (brands.substring(0, 4) + "\0\0\0\0" + others).getBytes(US_ASCII));
        assertThat(ByteBuffer.wrap(heic).getInt())
                .as("the length that places depend on")
                .isEqualTo(box.length);
        return joined(box, Arrays.copyOfRange(heic, box.length, heic.length));
    }

    @Test
    void withoutTheProgramAHeicIsNotShown() {
        var without = new CopyMaker(new HeicProgram(List.of(), folder));

        assertThat(without.shows(FileType.HEIC)).isFalse();
        assertThat(without.make(FileType.HEIC, new InMemory(of(FileType.HEIC)), SIDE))
                .isEmpty();
    }

    @Test
    void aPictureThatCannotBeDecodedIsNotShown() {
        for (var type : FileType.values()) {
            assertThat(maker.make(type, new InMemory(new byte[100]), SIDE)).isEmpty();
        }
    }

    private BufferedImage copy(FileType type, byte[] file, int side) throws IOException {
        return decoded(maker.make(type, new InMemory(file), side).orElseThrow());
    }

    /// A PDF whose pages are red on the left.
    private static byte[] pages(int count) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var paper = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                var page = new PDPage(PDRectangle.A4);
                paper.addPage(page);
                try (var pen = new PDPageContentStream(paper, page)) {
                    pen.setNonStrokingColor(Color.RED);
                    pen.addRect(0, 0, 300, 842);
                    pen.fill();
                }
            }
            paper.save(written);
        }
        return written.toByteArray();
    }

    private static BufferedImage decoded(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static byte[] heic() throws IOException, InterruptedException {
        var made = folder.resolve("picture.heic");
        if (Files.exists(made)) {
            return Files.readAllBytes(made);
        }
        DebianPackage.program("libheif-examples", "heif-enc");
        Files.write(folder.resolve("picture.jpg"), redAndBlue(640, 320, "jpg"));
        var process = new ProcessBuilder("heif-enc", "-q", "90", "picture.jpg", "-o", "picture.heic")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return Files.readAllBytes(made);
    }

    private static byte[] redAndBlue(int width, int height, String format) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width / 2, height);
        pen.dispose();
        var written = new ByteArrayOutputStream();
        ImageIO.write(picture, format, written);
        return written.toByteArray();
    }

    private static void assertIsRed(BufferedImage picture, int x, int y) {
        var dot = new Color(picture.getRGB(x, y));
        assertThat(dot.getRed()).isGreaterThan(200);
        assertThat(dot.getBlue()).isLessThan(60);
    }

    private static void assertIsBlue(BufferedImage picture, int x, int y) {
        var dot = new Color(picture.getRGB(x, y));
        assertThat(dot.getBlue()).isGreaterThan(200);
        assertThat(dot.getRed()).isLessThan(60);
    }
}
