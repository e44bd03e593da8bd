package onething.web.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import onething.domain.text.Line;
import onething.domain.text.Text;
import onething.domain.text.Tidy;
import onething.web.problem.MalformedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private final RequestReader reader = new RequestReader();

    @ParameterizedTest
    @ValueSource(strings = {"x\0y", "半\uD842"})
    void anInvalidTextIsRefused(String sent) {
        reader.text("/reason", sent, 500);

        assertThatThrownBy(reader::done).isInstanceOf(MalformedRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u00a0", "\u3000\n", "\u2800", "\ufe0f"})
    void invisibleCharactersAreNoAnswer(String sent) {
        assertThat(reader.text("/reason", sent, 500)).isEqualTo(Text.NONE);
        assertThatCode(reader::done).doesNotThrowAnyException();

        reader.someText("/reason", sent, 500);
        assertThatThrownBy(reader::done).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void theLengthIsCountedOnceItIsTidied() {
        assertThat(reader.line("/place", "\u202d " + "👍🏽".repeat(5) + " \u202c", 5))
                .isEqualTo(new Line("👍🏽".repeat(5)));
        assertThatCode(reader::done).doesNotThrowAnyException();

        reader.line("/place", "👍🏽".repeat(6), 5);
        assertThatThrownBy(reader::done).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void everyTextOfAsManyCharactersAsAllowedIsWithinTheLengthOfTheContract() {
        var marked = "x\u0332\u0304\u0303";
        int limit = 500 * Tidy.MAX_CODE_POINTS_PER_CHARACTER;

        assertThat(marked.repeat(500).codePointCount(0, 2000)).isEqualTo(limit);
        assertThat(reader.text("/reason", marked.repeat(500), 500).length()).isEqualTo(500);
        assertThatCode(reader::done).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", " ", "\u0301"})
    void aTextBeyondTheLengthOfTheContractIsRefusedEvenIfLittleOfItIsVisible(String unseen) {
        var sent = "x" + unseen.repeat(500 * Tidy.MAX_CODE_POINTS_PER_CHARACTER);

        reader.text("/reason", sent, 500);
        assertThatThrownBy(reader::done).isInstanceOf(MalformedRequest.class);
        var names = new RequestReader();
        names.value("/name", sent, 500, String::new, "name", "应为姓名");
        assertThatThrownBy(names::done).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void stackedCombiningMarksAreRefused() {
        reader.text("/reason", "a" + "\u0301".repeat(5000), 500);

        assertThatThrownBy(reader::done).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void aMissingValueIsEmpty() {
        assertThat(reader.text("/reason", null, 500)).isEqualTo(Text.NONE);
    }
}
