package onething.application.service.handling;

import java.util.List;
import java.util.Optional;
import onething.application.port.TrailProof;
import onething.application.port.TrailProof.EventProof;
import onething.application.port.out.transparency.TransparencyLog;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.MerkleTree;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHash;
import onething.domain.transparency.TreeHead;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Proves events under the latest signed head of the log. It gives out no proof that does not lead to its root.
public final class TrailProofs {

    private final TransparencyLog log;

    public TrailProofs(TransparencyLog log) {
        this.log = log;
    }

    /// Proves what a promise names.
    public Mono<TrailProof> of(Signed<InclusionPromise> promise) {
        var events = promise.statement().events();
        return log.lastHead()
                .flatMap(head -> under(head, events)
                        .map(proofs -> new TrailProof(proofs, Optional.of(head), Optional.of(promise))))
                .switchIfEmpty(Mono.fromSupplier(() -> new TrailProof(
                        events.stream().map(TrailProofs::unproved).toList(), Optional.empty(), Optional.of(promise))));
    }

    private Mono<List<EventProof>> under(Signed<TreeHead> head, List<String> events) {
        return Flux.fromIterable(events)
                .concatMap(hash -> under(head.statement(), hash).defaultIfEmpty(unproved(hash)))
                .collectList();
    }

    private Mono<EventProof> under(TreeHead head, String hash) {
        return log.placeOf(TreeHash.ofEvent(hash))
                .filter(place -> place < head.size())
                .map(place -> new MerkleTree(head.size()).inclusion(place))
                .flatMap(needing -> log.hashes(needing.subtrees()).map(needing::given))
                .filter(proof -> proof.proves(TreeHash.ofEvent(hash), head.root()))
                .map(proof -> new EventProof(hash, Optional.of(proof)));
    }

    private static EventProof unproved(String hash) {
        return new EventProof(hash, Optional.empty());
    }
}
