package onething.web.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import onething.web.problem.MalformedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    record Seen(List<String> rows) {}

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", " \"7\" ", "\"7.5d41402abc4b2a76\""})
    void theNumberOfATagIsTheVersion(String tag) {
        assertThat(EntityTags.of(tag)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "7", "\"seven\"", "\"7\", \"8\"", "\"-7\"", "\"99999999999999999999\"", ""})
    void otherTagsAreNoVersion(String tag) {
        assertThatThrownBy(() -> EntityTags.of(tag)).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void equalViewsHaveEqualTagsAndOthersDoNot() {
        var tag = EntityTags.answer(new Seen(List.of("a"))).getHeaders().getETag();

        assertThat(EntityTags.answer(new Seen(List.of("a"))).getHeaders().getETag())
                .isEqualTo(tag);
        assertThat(EntityTags.answer(new Seen(List.of("b"))).getHeaders().getETag())
                .isNotEqualTo(tag);
    }
}
