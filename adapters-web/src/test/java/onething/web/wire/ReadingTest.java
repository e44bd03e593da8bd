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
    void an_invalid_text_is_refused(String sent) {
        reader.text("/reason", sent, 500);

        assertThatThrownBy(reader::done).isInstanceOf(MalformedRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u00a0", "\u3000\n", "\u2800", "\ufe0f"})
    void invisible_characters_are_no_answer(String sent) {
        assertThat(reader.text("/reason", sent, 500)).isEqualTo(Text.NONE);
        assertThatCode(reader::done).doesNotThrowAnyException();

        reader.someText("/reason", sent, 500);
        assertThatThrownBy(reader::done).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void the_length_is_counted_once_it_is_tidied() {
        assertThat(reader.line("/place", "\u202d " + "👍🏽".repeat(5) + " \u202c", 5))
                .isEqualTo(new Line("👍🏽".repeat(5)));
        assertThatCode(reader::done).doesNotThrowAnyException();

        reader.line("/place", "👍🏽".repeat(6), 5);
        assertThatThrownBy(reader::done).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void every_text_of_as_many_characters_as_allowed_is_within_the_length_of_the_contract() {
        var marked = "x\u0332\u0304\u0303";
        int limit = 500 * Tidy.MAX_CODE_POINTS_PER_CHARACTER;

        assertThat(marked.repeat(500).codePointCount(0, 2000)).isEqualTo(limit);
        assertThat(reader.text("/reason", marked.repeat(500), 500).length()).isEqualTo(500);
        assertThatCode(reader::done).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", " ", "\u0301"})
    void a_text_beyond_the_length_of_the_contract_is_refused_even_if_little_of_it_is_visible(String unseen) {
        var sent = "x" + unseen.repeat(500 * Tidy.MAX_CODE_POINTS_PER_CHARACTER);

        reader.text("/reason", sent, 500);
        assertThatThrownBy(reader::done).isInstanceOf(MalformedRequest.class);
        var names = new RequestReader();
        names.value("/name", sent, 500, String::new, "name", "应为姓名");
        assertThatThrownBy(names::done).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void stacked_combining_marks_are_refused() {
        reader.text("/reason", "a" + "\u0301".repeat(5000), 500);

        assertThatThrownBy(reader::done).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void a_missing_value_is_empty() {
        assertThat(reader.text("/reason", null, 500)).isEqualTo(Text.NONE);
    }
}
