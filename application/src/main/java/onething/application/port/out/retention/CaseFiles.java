package onething.application.port.out.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.retention.CaseFile;
import onething.domain.search.SearchQuery;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The files (案卷) of submitted bundles. Those that are destroyed are in none of these.
public interface CaseFiles {

    /// Those that were received before an instant and are on no list that waits or is being carried out, in the
    /// order of their ids.
    ///
    /// @param today at which holds are judged
    Flux<CaseFile> received(Instant before, LocalDate today, Optional<BundleId> after, int limit);

    /// @param today at which holds are judged
    Mono<CaseFile> find(BundleId bundle, LocalDate today);

    /// Whether there is a file of that number.
    Mono<Boolean> exists(BundleNumber number);

    /// Whether an open matter of another bundle is found by one of these terms.
    Mono<Boolean> isSought(SearchQuery terms, BundleId apart);

    /// Destroys the file of an entry that waits on an approved list, all or nothing: the bundle with its answers
    /// and files, its matters with all that is kept beside them, its papers, and the words of its trails. The
    /// trails stay with their hashes, and end with these events. The contents of the files go with the next
    /// collection of contents that no one needs. False, and nothing is changed, if something needs the file by now.
    ///
    /// @param told  for each matter of the bundle, after the last event of its trail
    /// @param today at which holds are judged
    Mono<Boolean> destroy(UUID list, BundleId bundle, List<Event> told, Instant at, LocalDate today);
}
