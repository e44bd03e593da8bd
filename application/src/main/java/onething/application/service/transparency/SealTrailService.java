package onething.application.service.transparency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import onething.application.port.in.transparency.SealTrail;
import onething.application.port.out.transparency.TransparencyLog;
import onething.application.service.handling.LogKeyring;
import onething.domain.transparency.LoggedEvent;
import onething.domain.transparency.MerkleTree;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHash;
import onething.domain.transparency.TreeHead;
import reactor.core.publisher.Mono;

public final class SealTrailService implements SealTrail {

    private static final int BATCH = 500;
    private static final TreeHead NOTHING = new TreeHead(0, TreeHash.EMPTY, Instant.EPOCH);

    private final TransparencyLog log;
    private final LogKeyring keyring;
    private final Clock clock;

    public SealTrailService(TransparencyLog log, LogKeyring keyring, Clock clock) {
        this.log = log;
        this.keyring = keyring;
        this.clock = clock;
    }

    @Override
    public Mono<Sealed> seal() {
        return appended()
                .expand(count -> count == BATCH ? appended() : Mono.empty())
                .reduce(0L, Long::sum)
                .flatMap(events -> signed().thenReturn(events))
                .zipWith(Mono.defer(log::size), Sealed::new);
    }

    /// Appends one batch, and gives how many events it had.
    private Mono<Integer> appended() {
        return log.size()
                .flatMap(size -> log.following(size, BATCH)
                        .collectList()
                        .flatMap(events -> events.isEmpty() ? Mono.just(0) : appended(new MerkleTree(size), events)));
    }

    private Mono<Integer> appended(MerkleTree tree, List<LoggedEvent> events) {
        return log.hashes(tree.root().subtrees())
                .map(edge -> tree.with(events.stream().map(LoggedEvent::leaf).toList(), edge))
                .flatMap(grown -> log.append(tree.size(), events, grown.added()))
                .thenReturn(events.size());
    }

    private Mono<Void> signed() {
        var last = log.lastHead().map(Signed::statement).defaultIfEmpty(NOTHING);
        return last.zipWith(log.size())
                .filter(found -> found.getT2() > found.getT1().size())
                .flatMap(found -> continued(found.getT1(), new MerkleTree(found.getT2())))
                .flatMap(keyring::sign)
                .flatMap(log::keep);
    }

    /// The next head. One that does not continue the last one is never signed: the stored hashes are damaged then.
    private Mono<TreeHead> continued(TreeHead last, MerkleTree tree) {
        var root = tree.root();
        var consistency = tree.consistency(last.size());
        var needed = Stream.of(root.subtrees(), consistency.subtrees())
                .flatMap(List::stream)
                .distinct()
                .toList();
        return log.hashes(needed).map(known -> {
            var next = new TreeHead(tree.size(), root.given(known), clock.instant());
            if (!consistency.given(known).proves(last.root(), next.root())) {
                throw new IllegalStateException("the log of " + next.size() + " events does not continue that of "
                        + last.size() + ", which is signed");
            }
            return next;
        });
    }
}
