package onething.persistence.documents.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static onething.application.port.out.bundle.SampleFiles.begunWith;
import static onething.application.port.out.bundle.SampleFiles.heic;
import static onething.application.port.out.bundle.SampleFiles.of;
import static onething.application.port.out.bundle.SampleFiles.pdf;
import static onething.application.port.out.bundle.SampleFiles.picture;
import static onething.application.port.out.bundle.SampleFiles.webp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import onething.domain.material.ActiveContent;
import onething.domain.material.FileFindings;
import onething.domain.material.FileFindings.Incomplete;
import onething.domain.material.FileFindings.Locked;
import onething.domain.material.FileFindings.Readable;
import onething.domain.material.FileFindings.TooComplex;
import onething.domain.material.FileType;
import onething.domain.refusal.Refused;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Other programs make the files where they can: ImageIO and PDFBox.
class FileReadingTest {

    @ParameterizedTest
    @EnumSource
    void aFileThatAProgramCanShowIsReadable(FileType type) {
        assertThat(read(of(type))).isInstanceOf(Readable.class);
        assertThat(read(of(type)).accepted()).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PDF")
    void aPictureStatesItsNumberOfPixels(FileType type) {
        assertThat(((Readable) read(of(type))).pixels()).isEqualTo(256);
    }

    @ParameterizedTest
    @EnumSource
    void aFileTruncatedAnywhereIsIncomplete(FileType type) {
        var whole = type == FileType.HEIC || type == FileType.WEBP ? of(type) : withoutWhatFollowsTheEnd(type);

        for (int length = 12; length < whole.length; length += 7) {
            assertThat(read(type, Arrays.copyOf(whole, length)))
                    .as("%s bytes of %s", length, whole.length)
                    .isEqualTo(new Incomplete(type));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithOnlyItsBeginningIsIncomplete(FileType type) {
        var beginning = HexFormat.of()
                .parseHex(
                        switch (type) {
                            case JPEG -> "ffd8ffe000104a46494600010101";
                            case PNG -> "89504e470d0a1a0a0000000d49484452";
                            case HEIC -> "00000018667479706865696300000000";
                            case WEBP -> "524946462400000057454250";
                            case PDF -> "255044462d312e370a";
                        });

        assertThat(read(type, beginning)).isEqualTo(new Incomplete(type));
        assertThat(read(type, begunWith(beginning, 100_000))).isEqualTo(new Incomplete(type));
    }

    @Test
    void aProgressiveJpegIsReadable() throws IOException {
        var written = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        writer.setOutput(ImageIO.createImageOutputStream(written));
        writer.write(
                null, new IIOImage(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), null, null), parameters);
        writer.dispose();

        assertThat(read(written.toByteArray())).isEqualTo(Readable.picture(FileType.JPEG, 60_000));
    }

    @Test
    void aByteThatChangedInAPngIsNoticed() {
        var png = of(FileType.PNG);
        png[png.length - 20] ^= 1;

        assertThat(read(png)).isEqualTo(new Incomplete(FileType.PNG));
    }

    @ParameterizedTest
    @MethodSource("hugePictures")
    void aSmallFileThatClaimsAHugePictureIsNotDecoded(byte[] picture) {
        assertThat(picture).hasSizeLessThan(1_000_000);
        assertThat(((Readable) read(picture)).pixels()).isGreaterThan(FileFindings.MAX_PIXELS);
    }

    static Stream<Named<byte[]>> hugePictures() {
        var jpeg = picture("jpg", 16, 16);
        int frame = indexOf(jpeg, new byte[] {(byte) 0xFF, (byte) 0xC0});
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 0xFFFF).putShort(frame + 7, (short) 0xFFFF);
        return Stream.of(
                named("a JPEG of 65,535 by 65,535", jpeg),
                named("a PNG of 100,000 by 100,000", png(100_000, 100_000)),
                named("a HEIC of 30,000 by 30,000", heic(30_000, 30_000)),
                named("a WebP of 16,384 by 16,384", webp(16_384, 16_384, new byte[0])),
                named("a HEIC whose dots are more than a long can count", heic(-1, -1)),
                named(
                        "a PDF with a picture of 50,000 by 50,000",
                        pdf("4 0 obj<</Type/XObject/Subtype/Image/Width 50000/Height 50000/Length 1>>"
                                + "stream\nx\nendstream endobj")),
                named(
                        "a PDF with a picture whose dots are more than a long can count",
                        pdf("4 0 obj<</Type/XObject/Subtype/Image/Width 4611686018427387904/Height 4/Length 1>>"
                                + "stream\nx\nendstream endobj")));
    }

    @Test
    void aPngThatUnpacksToMoreThanItStatesIsStopped() {
        var bomb = png(16, 16, new byte[100_000_000]);

        assertThat(bomb).hasSizeLessThan(500_000);
        assertThat(read(bomb)).isEqualTo(Readable.picture(FileType.PNG, 256));
    }

    @Test
    void aPdfThatAsksForAPasswordIsLocked() throws IOException {
        assertThat(read(locked("secret"))).isEqualTo(new Locked(FileType.PDF));
    }

    @Test
    void aPdfThatOnlyForbidsPrintingCanBeRead() throws IOException {
        assertThat(read(locked("")).accepted()).isEqualTo(FileType.PDF);
    }

    @Test
    void aPdfLockedInAnUnknownWayIsLocked() throws IOException {
        var locked = new String(locked(""), ISO_8859_1).replace("/Standard", "/Some.Key");

        assertThat(read(locked.getBytes(ISO_8859_1))).isEqualTo(new Locked(FileType.PDF));
    }

    @ParameterizedTest
    @MethodSource("activePapers")
    void activeContentOfAPdfIsFound(byte[] pdf, ActiveContent found) {
        assertThat(read(pdf))
                .isInstanceOfSatisfying(
                        Readable.class,
                        readable -> assertThat(readable.active()).containsExactly(found));
    }

    static Stream<Arguments> activePapers() throws IOException {
        return Stream.of(
                Arguments.of(
                        named(
                                "a script when it is opened",
                                paper(paper -> paper.getDocumentCatalog()
                                        .setOpenAction(new PDActionJavaScript("app.alert('x')")))),
                        ActiveContent.SCRIPT),
                Arguments.of(
                        named("a script in an object without a type", pdf("4 0 obj<</K[<</J#53 (x)>>]>>endobj")),
                        ActiveContent.SCRIPT),
                Arguments.of(
                        named(
                                "a program that it starts",
                                paper(paper -> paper.getDocumentCatalog().setOpenAction(new PDActionLaunch()))),
                        ActiveContent.LAUNCH),
                Arguments.of(named("a file in it", paper(FileReadingTest::attach)), ActiveContent.ATTACHMENT),
                Arguments.of(
                        named("a film", pdf("4 0 obj<</Type/Annot/Subtype/RichMedia>>endobj")), ActiveContent.MEDIA));
    }

    @Test
    void aPdfWithoutAPageIsIncomplete() {
        var empty = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(US_ASCII);

        assertThat(read(empty)).isEqualTo(new Incomplete(FileType.PDF));
    }

    @Test
    void linesBeforeAndAfterAPdfDoNotMatter() throws IOException {
        var paper = new String(paper(_ -> {}), ISO_8859_1);

        for (var before : Set.of(
                "", "\r\n\r\n", "Content-Type: application/pdf\n\n", "x".repeat(900) + "\n", "\u00ef\u00bb\u00bf")) {
            var sent = (before + paper + "\0".repeat(5_000)).getBytes(ISO_8859_1);

            assertThat(read(sent).accepted()).as(before).isEqualTo(FileType.PDF);
        }
    }

    @Test
    void aFileThatContainsAPdfIsNotAPdf() {
        var gif = ("GIF89a\0\0\0\0 " + new String(pdf(""), ISO_8859_1)).getBytes(ISO_8859_1);

        assertThatThrownBy(() -> new ContentTypes().require(gif)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aPdfThatWouldFillTheMemoryIsTooComplexAndNotCalledDamaged(byte[] bomb) {
        assertThat(read(bomb)).isEqualTo(new TooComplex(FileType.PDF));
    }

    static Stream<Named<byte[]>> bombs() {
        return Stream.of(
                named("an object list of 300 MB", withObjects("/FlateDecode", packed(new byte[300_000_000]))),
                named("a list of four million lists", pdf("4 0 obj[" + "[]".repeat(4_000_000) + "]endobj")));
    }

    @Test
    void aListOfObjectsThatCannotBeUnpackedIsDamagedAndNotSkipped() {
        assertThat(read(withObjects("/FlateDecode", new byte[] {1, 2, 3, 4}))).isEqualTo(new Incomplete(FileType.PDF));
    }

    @Test
    void boxesThatAreNestedTooDeeplyAreNotFollowed() {
        int deep = 20_000;
        var nested = ByteBuffer.allocate(8 * deep);
        for (int level = deep; level > 0; level--) {
            nested.putInt(8 * level).put("ipco".getBytes(US_ASCII));
        }
        var picture = of(FileType.HEIC);
        var both = ByteBuffer.allocate(picture.length + nested.capacity())
                .put(picture)
                .put(nested.flip())
                .array();

        assertThat(read(both)).isEqualTo(new TooComplex(FileType.HEIC));
    }

    @ParameterizedTest
    @EnumSource
    void aDiskThatFailsIsNotTakenForADamagedFile(FileType type) {
        var content = of(type);
        var broken = new FileBytes() {

            @Override
            public long size() {
                return content.length;
            }

            @Override
            public int read(long from, byte[] into, int offset, int length) {
                throw new UncheckedIOException(new IOException("Input/output error"));
            }
        };

        assertThatThrownBy(() -> FileReading.read(type, broken)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void deeplyNestedListsAreHandled() {
        var deep = pdf("4 0 obj" + "[".repeat(100_000) + "]".repeat(100_000) + "endobj");

        assertThat(read(deep).type()).isEqualTo(FileType.PDF);
    }

    @Test
    void dataThatACameraAppendsDoesNotMatter() {
        for (var type : Set.of(FileType.JPEG, FileType.PNG, FileType.HEIC, FileType.WEBP)) {
            assertThat(read(begunWith(of(type), 10_000)).accepted()).isEqualTo(type);
        }
    }

    @Test
    void anObjectListThatIsPackedInAnotherWayIsNeitherUnpackedNorSkipped() {
        var twice = packed(packed(new byte[300_000_000]));

        for (var filters : Set.of("[/FlateDecode/LZWDecode]", "[/ASCIIHexDecode/FlateDecode]", "/LZWDecode")) {
            assertThat(read(withObjects(filters, twice))).as(filters).isEqualTo(new TooComplex(FileType.PDF));
        }
    }

    private static FileFindings read(byte[] content) {
        return read(
                new ContentTypes().require(Arrays.copyOf(content, Math.min(content.length, ContentTypes.BEGINNING))),
                content);
    }

    private static FileFindings read(FileType type, byte[] content) {
        return FileReading.read(type, new InMemory(content));
    }

    private static byte[] withoutWhatFollowsTheEnd(FileType type) {
        var whole = new String(of(type), ISO_8859_1);
        return (type == FileType.PDF ? whole.substring(0, whole.lastIndexOf("%%EOF") + 5) : whole).getBytes(ISO_8859_1);
    }

    private static byte[] png(int width, int height) {
        return png(width, height, new byte[height]);
    }

    private static byte[] png(int width, int height, byte[] dots) {
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8);
        var written = new ByteArrayOutputStream();
        written.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        written.writeBytes(chunk("IHDR", head.array()));
        written.writeBytes(chunk("IDAT", packed(dots)));
        written.writeBytes(chunk("IEND", new byte[0]));
        return written.toByteArray();
    }

    private static byte[] chunk(String kind, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(kind.getBytes(US_ASCII))
                .put(content)
                .array();
        var checksum = new CRC32();
        checksum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] packed(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            deflating.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    /// A PDF whose fifth object is in a packed list of objects.
    private static byte[] withObjects(String filter, byte[] packed) {
        return pdf("4 0 obj<</Type/ObjStm/N 1/First 4/Filter" + filter + "/Length " + packed.length + ">>stream\n"
                + new String(packed, ISO_8859_1) + "\nendstream endobj");
    }

    private static byte[] paper(Making making) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var paper = new PDDocument()) {
            paper.addPage(new PDPage());
            making.make(paper);
            paper.save(written);
        }
        return written.toByteArray();
    }

    private static byte[] locked(String password) throws IOException {
        return paper(paper -> {
            var permission = new AccessPermission();
            permission.setCanPrint(false);
            var policy = new StandardProtectionPolicy("owner", password, permission);
            policy.setEncryptionKeyLength(128);
            paper.protect(policy);
        });
    }

    private static void attach(PDDocument paper) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("a.exe");
        file.setEmbeddedFile(new PDEmbeddedFile(paper, new ByteArrayInputStream(new byte[10])));
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("a.exe", file));
        var names = new PDDocumentNameDictionary(paper.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        paper.getDocumentCatalog().setNames(names);
    }

    private static int indexOf(byte[] content, byte[] part) {
        return new String(content, ISO_8859_1).indexOf(new String(part, ISO_8859_1));
    }

    @FunctionalInterface
    private interface Making {
        void make(PDDocument paper) throws IOException;
    }
}
