package onething.application.port.out;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onething.application.port.Page;
import onething.domain.refusal.Refusal.CursorInvalid;
import reactor.core.publisher.Mono;

/// A listing sorted by a text key. A cursor is the last key given, with the listing's name and a check
/// value that reveals tampering.
public final class InMemoryListing<T> {

    private final String name;
    private final Function<T, String> key;

    public InMemoryListing(String name, Function<T, String> key) {
        this.name = name;
        this.key = key;
    }

    public Mono<Page<T>> page(List<T> all, Optional<String> after, int limit) {
        return Mono.fromCallable(() -> {
            var begin = after.map(this::read).orElse("");
            var rest = all.stream()
                    .sorted(Comparator.comparing(key))
                    .filter(item -> key.apply(item).compareTo(begin) > 0)
                    .toList();
            var items = rest.subList(0, Math.min(limit, rest.size()));
            var next = rest.size() > limit ? Optional.of(write(key.apply(items.getLast()))) : Optional.<String>empty();
            return new Page<>(items, next, all.size());
        });
    }

    private String write(String last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((marked(last) + " " + last).getBytes(StandardCharsets.UTF_8));
    }

    private String read(String cursor) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            if (decoded.length == 2
                    && decoded[0].equals(marked(decoded[1]))
                    && write(decoded[1]).equals(cursor)) {
                return decoded[1];
            }
        } catch (IllegalArgumentException notBase64) {
            throw new CursorInvalid().refused();
        }
        throw new CursorInvalid().refused();
    }

    private String marked(String last) {
        return Integer.toHexString((name + last).hashCode());
    }
}
