package onething.application.port.out.retention;

import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.retention.DestructionList;
import onething.domain.retention.DestructionList.Approval;
import onething.domain.retention.DestructionList.Declined;
import onething.domain.retention.DestructionList.End;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The destruction lists. None is ever removed.
public interface DestructionLists {

    /// False if another one waits or is being carried out.
    Mono<Boolean> add(DestructionList list);

    Mono<DestructionList> find(UUID list);

    /// The latest first.
    Flux<DestructionList> latest(int limit);

    /// False if it does not wait, or has another number of approvals than the one that was read.
    ///
    /// @param place 1 for the first approval, 2 for the second
    Mono<Boolean> approve(UUID list, int place, Approval approval);

    /// False if it does not wait.
    Mono<Boolean> decline(UUID list, Declined declined);

    /// Ends an entry without destroying its file; it can be listed again.
    Mono<Void> spare(UUID list, BundleId bundle, End end);
}
