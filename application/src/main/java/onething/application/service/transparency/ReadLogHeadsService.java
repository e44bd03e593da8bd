package onething.application.service.transparency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import onething.application.port.in.transparency.ReadLogHeads;
import onething.application.port.out.transparency.TransparencyLog;
import onething.domain.transparency.ConsistencyProof;
import onething.domain.transparency.MerkleTree;
import onething.domain.transparency.MerkleTree.Needing;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHead;
import reactor.core.publisher.Mono;

public final class ReadLogHeadsService implements ReadLogHeads {

    private final TransparencyLog log;

    public ReadLogHeadsService(TransparencyLog log) {
        this.log = log;
    }

    /// Each head continues the one before it. A reader may begin after any size, also one that no head has.
    @Override
    public Mono<List<PublishedHead>> read(long greaterThan, int limit) {
        return log.heads(greaterThan, limit).collectList().flatMap(heads -> published(greaterThan, heads));
    }

    private Mono<List<PublishedHead>> published(long before, List<Signed<TreeHead>> heads) {
        var proofs = new ArrayList<Needing<ConsistencyProof>>();
        long earlier = before;
        for (var head : heads) {
            proofs.add(new MerkleTree(head.statement().size()).consistency(earlier));
            earlier = head.statement().size();
        }
        var needed = proofs.stream()
                .map(Needing::subtrees)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        return log.hashes(needed).map(known -> {
            var published = new ArrayList<PublishedHead>();
            for (int i = 0; i < heads.size(); i++) {
                published.add(new PublishedHead(heads.get(i), proofs.get(i).given(known)));
            }
            return published;
        });
    }
}
