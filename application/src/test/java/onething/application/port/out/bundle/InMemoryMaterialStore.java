package onething.application.port.out.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onething.domain.material.FileType;
import onething.domain.refusal.Refusal.MaterialEmpty;
import onething.domain.refusal.Refusal.MaterialTooLarge;
import onething.domain.refusal.Refusal.MaterialTypeUnsupported;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Detects types only by the first bytes, and does not read on.
public final class InMemoryMaterialStore implements MaterialStore {

    private static final Map<String, String> BEGINNINGS = Map.of(
            "25504446", "application/pdf",
            "ffd8ff", "image/jpeg",
            "89504e47", "image/png",
            "47494638", "image/gif",
            "0000001866747970686569", "image/heic",
            "52494646", "image/webp");
    private static final List<String> ACCEPTED =
            List.of("application/pdf", "image/heic", "image/jpeg", "image/png", "image/webp");

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    @Override
    public Mono<Kept> keep(Flux<ByteBuffer> content, long limitInBytes) {
        return content.reduceWith(ByteArrayOutputStream::new, (whole, piece) -> {
                    var bytes = new byte[piece.remaining()];
                    piece.get(bytes);
                    whole.writeBytes(bytes);
                    if (whole.size() > limitInBytes) {
                        throw new MaterialTooLarge(limitInBytes).refused();
                    }
                    return whole;
                })
                .map(whole -> kept(whole.toByteArray()));
    }

    @Override
    public Flux<ByteBuffer> content(String sha256) {
        return Flux.defer(() -> {
            var content = contents.get(sha256);
            return content == null
                    ? Flux.error(new IllegalStateException("no content " + sha256))
                    : Flux.just(ByteBuffer.wrap(content).asReadOnlyBuffer());
        });
    }

    @Override
    public Mono<Void> remove(String sha256) {
        return Mono.fromRunnable(() -> contents.remove(sha256));
    }

    @Override
    public Flux<String> all() {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(contents.keySet())));
    }

    @Override
    public Mono<Long> removeAbandoned(Instant before) {
        return Mono.just(0L);
    }

    @Override
    public Mono<State> state(long room) {
        return Mono.just(State.READY);
    }

    private Kept kept(byte[] content) {
        if (content.length == 0) {
            throw new MaterialEmpty().refused();
        }
        var found = typeOf(content);
        var type =
                FileType.ofMediaType(found).orElseThrow(() -> new MaterialTypeUnsupported(found, ACCEPTED).refused());
        var sha256 = MaterialStoreContract.sha256(content);
        contents.putIfAbsent(sha256, content);
        return new Kept(sha256, sha256, content.length, type);
    }

    private static String typeOf(byte[] content) {
        var beginning = HexFormat.of().formatHex(Arrays.copyOf(content, 12));
        return BEGINNINGS.entrySet().stream()
                .filter(type -> beginning.startsWith(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("application/octet-stream");
    }
}
