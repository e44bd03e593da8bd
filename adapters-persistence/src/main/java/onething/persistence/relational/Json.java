package onething.persistence.relational;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes documents into columns and reads them again. Empty values are left out, numbers keep every
/// digit, and unknown members are ignored.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    public static String text(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    public static byte[] bytes(Object document) {
        return text(document).getBytes(StandardCharsets.UTF_8);
    }

    public static <T> T read(String text, TypeReference<T> type) {
        return MAPPER.readValue(text, type);
    }

    public static <T> T read(byte[] bytes, TypeReference<T> type) {
        return MAPPER.readValue(bytes, type);
    }

    /// A parser for readers of very many rows, for whom objects would cost too much. Close it after use.
    public static JsonParser parser(String text) {
        return MAPPER.createParser(text);
    }
}
