package onething.persistence.relational;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class JsonTest {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    @Test
    void whatIsPackedIsReadAgainAndIsNeverLonger() {
        qt().forAll(lists().of(strings().betweenCodePoints(0, 0xD7FF).ofLengthBetween(0, 60))
                        .ofSizeBetween(0, 40))
                .checkAssert(words -> {
                    var packed = Json.packed(words);

                    assertThat(Json.unpacked(packed, WORDS)).isEqualTo(words);
                    assertThat(packed).hasSizeLessThanOrEqualTo(plain(words));
                });
    }

    @Test
    void wordsThatComeAgainArePackedWell() {
        var words = List.of("劳动维权服务".repeat(20), "工伤认定".repeat(20));

        assertThat(Json.packed(words)).hasSizeLessThan(plain(words) / 5);
    }

    private static int plain(List<String> words) {
        return Json.text(words).getBytes(UTF_8).length;
    }
}
