package onething.persistence.documents.content;

import static onething.application.port.out.bundle.SampleFiles.box;
import static onething.application.port.out.bundle.SampleFiles.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import onething.domain.material.FileType;
import onething.domain.refusal.Refusal.MaterialTypeUnsupported;
import onething.domain.refusal.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypesTest {

    private final ContentTypes types = new ContentTypes();

    @ParameterizedTest
    @CsvSource({"ffd8ff, JPEG", "89504e470d0a1a0a, PNG", "255044462d, PDF"})
    void theShortWayFindsWhatTheTableOfAllTypesFinds(String signature, FileType type) {
        var random = new Random(signature.hashCode());
        for (int i = 0; i < 300; i++) {
            var content = new byte[random.nextInt(16, ContentTypes.BEGINNING)];
            random.nextBytes(content);
            var begin = HexFormat.of().parseHex(signature);
            System.arraycopy(begin, 0, content, 0, begin.length);

            assertThat(types.require(content)).isEqualTo(type).isEqualTo(types.fromTheTable(content));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n%PDF-1.7\n", "Content-Type: application/pdf\r\n\r\n%PDF-1.4\n"})
    void linesBeforeAPdfNeedTheTable(String content) {
        assertThat(types.require(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(FileType.PDF);
    }

    /// In front is the first brand; the others are listed behind the version.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "heic mif1 MiHB MiHE MiPr miaf heic",
                "heic mif1 heic",
                "heix mif1 heix miaf",
                "heim mif1 heim",
                "heis mif1 heis",
                "mif1 heic",
                "mif1 mif2 heix",
                "mif2 mif1 heic",
                "hevc msf1 mif1 heic hevc iso8",
                "msf1 mif1 hevc heic",
                "MiHE mif1 heic",
                "mif1",
            })
    void everyBrandOfAPictureIsTaken(String brands) {
        assertThat(types.require(ftyp(brands))).isEqualTo(FileType.HEIC);
    }

    @ParameterizedTest
    @CsvSource({
        "hevc msf1 hevc iso8, image/heic-sequence",
        "msf1 iso8, image/heic-sequence",
        "hevx msf1, image/heic-sequence",
        "avif mif1 miaf, image/avif",
        "mif1 avif miaf, image/avif",
        "isom iso2 avc1 mp41, video/quicktime",
        "mp42 isom, video/mp4"
    })
    void aSeriesWithoutAPictureIsRefusedLikeAFilm(String brands, String found) {
        assertThatThrownBy(() -> types.require(ftyp(brands)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        MaterialTypeUnsupported.class,
                                        unsupported ->
                                                assertThat(unsupported.found()).isEqualTo(found)));
    }

    private static byte[] ftyp(String brands) {
        var first = brands.substring(0, 4);
        var others = brands.substring(4).replace(" ", "");
        return joined(box("ftyp", (first + "\0\0\0\0" + others).getBytes(StandardCharsets.US_ASCII)), new byte[100]);
    }
}
