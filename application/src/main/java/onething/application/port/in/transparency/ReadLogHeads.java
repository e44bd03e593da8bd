package onething.application.port.in.transparency;

import java.util.List;
import onething.domain.transparency.ConsistencyProof;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHead;
import reactor.core.publisher.Mono;

/// Reads the signed heads of the log, for everyone. They name no person and no matter.
@FunctionalInterface
public interface ReadLogHeads {

    /// Gives the signed heads that are greater than the size, the smallest first.
    ///
    /// @param limit how many at most
    Mono<List<PublishedHead>> read(long greaterThan, int limit);

    /// @param continues the proof that it continues the head before it; for the first one, the empty log
    record PublishedHead(Signed<TreeHead> head, ConsistencyProof continues) {}
}
