package onething.persistence.documents;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import onething.application.port.out.Contents;
import reactor.core.publisher.Mono;

/// For tests that remove no contents.
final class NoContents implements Contents {

    @Override
    public Mono<Void> keep(String sha256) {
        return Mono.empty();
    }

    @Override
    public Mono<Long> adopt(List<String> sha256s, Instant notNeededSince) {
        return Mono.just(0L);
    }

    @Override
    public Mono<Long> remove(Instant notNeededAfter, int most, Function<String, Mono<Void>> removing) {
        return Mono.just(0L);
    }
}
