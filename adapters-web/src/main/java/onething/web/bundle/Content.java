package onething.web.bundle;

import java.nio.ByteBuffer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/// Moves content between Netty's pooled buffers and the JDK's. Each incoming buffer is copied and
/// released at once, even if the reader has gone. So nothing leaks when a caller hangs up, and at most
/// one buffer is held.
public final class Content {

    private Content() {}

    public static Flux<ByteBuffer> arriving(Flux<DataBuffer> body) {
        return body.map(Content::copied).doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    public static Flux<DataBuffer> leaving(Flux<ByteBuffer> content, DataBufferFactory buffers) {
        return content.map(buffers::wrap)
                .cast(DataBuffer.class)
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    private static ByteBuffer copied(DataBuffer buffer) {
        try {
            var copy = ByteBuffer.allocate(buffer.readableByteCount());
            buffer.toByteBuffer(copy);
            return copy;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }
}
