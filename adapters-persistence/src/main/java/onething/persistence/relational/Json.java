package onething.persistence.relational;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
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

    private static final byte DEFLATED = 0x78;

    private Json() {}

    public static String text(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    /// A document that will be encrypted, after which it cannot be made shorter. It is deflated (RFC 1950)
    /// if that makes it shorter.
    public static byte[] packed(Object document) {
        var plain = MAPPER.writeValueAsBytes(document);
        var packed = new byte[plain.length];
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            int length = deflater.deflate(packed);
            return deflater.finished() && length < plain.length ? Arrays.copyOf(packed, length) : plain;
        } finally {
            deflater.end();
        }
    }

    /// Reads what [#packed] gave. No document begins with the `x` with which everything deflated begins.
    public static <T> T unpacked(byte[] packed, TypeReference<T> type) {
        return packed[0] == DEFLATED
                ? MAPPER.readValue(new InflaterInputStream(new ByteArrayInputStream(packed)), type)
                : read(packed, type);
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
