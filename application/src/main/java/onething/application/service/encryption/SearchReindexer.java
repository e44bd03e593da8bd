package onething.application.service.encryption;

import java.util.List;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.Guides;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.SearchIndex;
import onething.domain.matter.MatterId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Makes search terms again with the current key. A hash cannot be turned back into its term, so the terms are
/// taken again from the answers of the bundle and its corrections.
public final class SearchReindexer {

    private static final int MATTERS_PER_STATEMENT = 200;
    private static final MatterId FIRST = new MatterId(new UUID(0, 0));

    private final SearchIndex index;
    private final Matters matters;
    private final Bundles bundles;
    private final Guides guides;

    public SearchReindexer(SearchIndex index, Matters matters, Bundles bundles, Guides guides) {
        this.index = index;
        this.matters = matters;
        this.bundles = bundles;
        this.guides = guides;
    }

    /// Gives how many matters had terms of an older key.
    Mono<Long> reindex() {
        return batch(FIRST)
                .expand(batch -> batch.size() < MATTERS_PER_STATEMENT ? Mono.empty() : batch(batch.getLast()))
                .map(batch -> (long) batch.size())
                .reduce(0L, Long::sum);
    }

    private Mono<List<MatterId>> batch(MatterId after) {
        return index.outdated(after, MATTERS_PER_STATEMENT)
                .collectList()
                .delayUntil(found ->
                        Flux.fromIterable(found).concatMap(matters::find).concatMap(this::replaced));
    }

    private Mono<Void> replaced(Versioned<MatterRecord> found) {
        var matter = found.value().matter();
        return Mono.zip(
                        bundles.find(matter.file().bundle()),
                        guides.get(matter.file().guide()),
                        (bundle, guide) -> matter.searchTerms(bundle.value(), guide))
                .flatMap(terms -> index.replace(found.map(_ -> matter.file().id()), terms));
    }
}
