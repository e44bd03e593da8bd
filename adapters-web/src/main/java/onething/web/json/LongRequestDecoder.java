package onething.web.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON of a [LongRequest], and of nothing else.
final class LongRequestDecoder extends JacksonJsonDecoder {

    LongRequestDecoder(JsonMapper json) {
        super(json);
        setMaxInMemorySize(ApiJson.LONGEST_GUIDE);
    }

    @Override
    public boolean canDecode(ResolvableType type, @Nullable MimeType mime) {
        return LongRequest.class.isAssignableFrom(type.toClass()) && super.canDecode(type, mime);
    }

    @Override
    public Mono<Object> decodeToMono(
            Publisher<DataBuffer> body,
            ResolvableType type,
            @Nullable MimeType mime,
            @Nullable Map<String, Object> hints) {
        return super.decodeToMono(body, type, mime, hints)
                .onErrorMap(DataBufferLimitException.class, _ -> new BodyTooLong(getMaxInMemorySize()));
    }
}
