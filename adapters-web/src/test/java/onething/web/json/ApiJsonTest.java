package onething.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class ApiJsonTest {

    private static final JsonMapper JSON = ApiJson.mapper();

    @Test
    void aTextIsReadAsItIs() {
        assertThat(JSON.readValue("{\"texts\": [\"5\", \"鉴定\", \"\"], \"byName\": {\"5\": \"true\"}}", Texts.class))
                .isEqualTo(new Texts(List.of("5", "鉴定", ""), Map.of("5", "true")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.0", "1e3", "true", "false", "[\"a\"]", "{\"a\": \"b\"}"})
    void whatIsNoTextIsNotTakenForOne(String sent) {
        assertThatThrownBy(() -> JSON.readValue("{\"texts\": [%s]}".formatted(sent), Texts.class))
                .isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> JSON.readValue("{\"byName\": {\"a\": %s}}".formatted(sent), Texts.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    private record Texts(List<String> texts, Map<String, String> byName) {}
}
