package onething.persistence.documents.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import onething.domain.material.FileType;
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
}
