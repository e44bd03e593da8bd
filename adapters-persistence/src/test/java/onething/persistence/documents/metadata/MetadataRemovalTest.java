package onething.persistence.documents.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static onething.application.port.out.bundle.SampleFiles.inserted;
import static onething.application.port.out.bundle.SampleFiles.joined;
import static onething.application.port.out.bundle.SampleFiles.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import onething.application.port.out.bundle.SampleFiles;
import onething.domain.material.FileType;
import onething.domain.refusal.Refused;
import onething.persistence.documents.content.FileReading;
import onething.persistence.documents.content.InMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Plants a word with random neighbours at every place of a picture where metadata may be.
class MetadataRemovalTest {

    private static final int TRIES = 200;
    private static final String SECRET = "N23.5527E116.3728";

    @ParameterizedTest
    @EnumSource
    void aFileWithoutMetadataStaysAsItIs(FileType type) {
        var file = new InMemory(of(type, 20_000));

        assertThat(MetadataRemoval.parts(type, file).isWhole(file)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PDF")
    void nothingOfPlantedMetadataRemainsAndTheDotsStay(FileType type) throws IOException {
        for (int seed = 0; seed < TRIES; seed++) {
            var chance = new Random(seed);
            var planted = PlantedMetadata.in(type, SECRET, chance);
            assertThat(text(planted.file())).as("%s %s", type, seed).contains(SECRET);

            var cleaned = cleaned(type, planted.file());

            assertThat(text(cleaned)).as("%s %s", type, seed).doesNotContain(SECRET);
            assertThat(FileReading.read(type, new InMemory(cleaned)).accepted()).isEqualTo(type);
            assertThat(PlantedMetadata.dots(type, cleaned))
                    .as("%s %s", type, seed)
                    .isEqualTo(PlantedMetadata.dots(type, planted.file()));
            assertThat(cleaned(type, cleaned)).as("cleaned twice").isEqualTo(cleaned);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrientationStaysAndNothingElseOfTheExifData(int orientation) {
        for (var type : new FileType[] {FileType.JPEG, FileType.PNG, FileType.WEBP}) {
            for (boolean littleEnd : new boolean[] {true, false}) {
                var tiff = PlantedMetadata.tiff(orientation, SECRET, littleEnd);
                var cleaned = cleaned(type, PlantedMetadata.withExif(type, tiff));

                var expected = HexFormat.of()
                        .parseHex("4d4d002a0000000800010112000300000001000" + orientation + "000000000000");
                assertThat(text(cleaned)).doesNotContain(SECRET);
                if (orientation == 1) {
                    assertThat(text(cleaned)).doesNotContain("MM\0*");
                } else {
                    assertThat(text(cleaned)).contains(text(expected));
                }
            }
        }
    }

    @Test
    void anOrientationThatCannotBeReadTurnsNothing() {
        Stream.of("", "49492a00ffffffff", "4d4d002a00000008ffff", "4d4d002a0000000800010112000300000001ffff0000")
                .map(HexFormat.of()::parseHex)
                .forEach(exif -> assertThat(Orientation.of(exif)).isEqualTo(Orientation.AS_IT_IS));
    }

    @Test
    void aJpegThatIsProgressiveKeepsItsDots() throws IOException {
        var written = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (var output = ImageIO.createImageOutputStream(written)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(noise(200, 100), null, null), parameters);
        }
        writer.dispose();
        var jpeg = written.toByteArray();
        var planted = joined(inserted(jpeg, 2, PlantedMetadata.segment(0xFE, SECRET.getBytes(US_ASCII))), jpeg);

        var cleaned = cleaned(FileType.JPEG, planted);

        assertThat(cleaned).isEqualTo(jpeg);
    }

    @ParameterizedTest
    @MethodSource("onething.persistence.documents.content.WebpSamples#all")
    void everyFlavourOfWebpIsAcceptedAndStaysAsItIs(byte[] webp) {
        var file = new InMemory(webp);

        assertThat(FileReading.read(FileType.WEBP, file).accepted()).isEqualTo(FileType.WEBP);
        assertThat(MetadataRemoval.parts(FileType.WEBP, file).isWhole(file)).isTrue();
    }

    @Test
    void aPreviewInTheHeadOfAJpegGoes() throws IOException {
        var jpeg = of(FileType.JPEG);
        var head = joined("JFIF\0".getBytes(US_ASCII), new byte[] {1, 2, 0, 0, 72, 0, 72, 2, 2}, new byte[12]);
        var planted = joined(new byte[] {(byte) 0xFF, (byte) 0xD8}, PlantedMetadata.segment(0xE0, head));
        var rest = inserted(jpeg, 2, new byte[0]);
        var withPreview = joined(planted, Arrays.copyOfRange(rest, 20, rest.length));

        var cleaned = cleaned(FileType.JPEG, withPreview);

        assertThat(HexFormat.of().formatHex(cleaned)).startsWith("ffd8ffe000104a46494600010200004800480000");
        assertThat(PlantedMetadata.dots(FileType.JPEG, cleaned))
                .isEqualTo(PlantedMetadata.dots(FileType.JPEG, withPreview));
    }

    @Test
    void aPdfStaysAsItWasSigned() {
        var pdf = new InMemory(SampleFiles.pdf("4 0 obj<</Producer(" + SECRET + ")>>endobj"));

        assertThat(MetadataRemoval.parts(FileType.PDF, pdf).isWhole(pdf)).isTrue();
    }

    @Test
    void aPictureWithMorePartsThanACameraWritesIsRefused() {
        var comment = PlantedMetadata.segment(0xFE, new byte[0]);
        var table = PlantedMetadata.segment(0xDD, new byte[2]);
        var pairs =
                IntStream.range(0, 30_000).mapToObj(_ -> joined(comment, table)).toArray(byte[][]::new);
        var file = inserted(of(FileType.JPEG), 2, joined(pairs));

        assertThatThrownBy(() -> cleaned(FileType.JPEG, file)).isInstanceOf(Refused.class);
    }

    private static BufferedImage noise(int width, int height) {
        var chance = new Random(1);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int dot = 0; dot < width * height; dot++) {
            picture.setRGB(dot % width, dot / width, chance.nextInt());
        }
        return picture;
    }

    private static byte[] cleaned(FileType type, byte[] content) {
        var file = new InMemory(content);
        var cleaned = new ByteArrayOutputStream();
        try {
            MetadataRemoval.parts(type, file).write(file, piece -> {
                var bytes = new byte[piece.remaining()];
                piece.get(bytes);
                cleaned.writeBytes(bytes);
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return cleaned.toByteArray();
    }

    private static String text(byte[] content) {
        return new String(content, ISO_8859_1);
    }
}
