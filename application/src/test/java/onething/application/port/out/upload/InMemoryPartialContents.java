package onething.application.port.out.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onething.domain.upload.Part;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Every piece that arrives is a part.
public final class InMemoryPartialContents implements PartialContents {

    public final Map<String, byte[]> parts = new ConcurrentHashMap<>();
    private long next;

    @Override
    public Flux<Part> write(long start, Flux<ByteBuffer> content) {
        return Flux.defer(() -> {
            var written = new ByteArrayOutputStream();
            return content.map(piece -> {
                var bytes = new byte[piece.remaining()];
                piece.get(bytes);
                var part = new Part(start + written.size(), bytes.length, Long.toString(next++));
                written.writeBytes(bytes);
                parts.put(part.name(), bytes);
                return part;
            });
        });
    }

    @Override
    public Flux<ByteBuffer> content(List<Part> wanted) {
        return Flux.fromIterable(wanted).map(part -> ByteBuffer.wrap(parts.get(part.name())));
    }

    @Override
    public Mono<Void> remove(List<Part> gone) {
        return Mono.fromRunnable(() -> gone.forEach(part -> parts.remove(part.name())));
    }

    @Override
    public Mono<Long> removeAbandoned(Instant before) {
        return Mono.just(0L);
    }
}
