package onething.application.port.out.paper;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperId;
import onething.domain.paper.Seal;
import onething.domain.paper.SealProgress;
import onething.domain.paper.SealStatus;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The papers that want a seal, and what became of it. A paper enters in the transaction that issues it.
public interface SealQueue {

    /// Takes papers that are to be sealed now. The caller has them for itself until the lease ends. Then another
    /// caller can take them, so a crash of the caller loses nothing.
    Flux<Taken> take(Instant now, Instant leaseEnds, int limit);

    /// Keeps the sealed files, and that the paper is sealed, both or neither. Gives false, and keeps nothing, if
    /// another caller has taken the paper meanwhile.
    Mono<Boolean> keep(Taken taken, Seal seal, SealedFiles files);

    /// Stores a failed attempt. Gives false, and changes nothing, if another caller has taken the paper meanwhile.
    Mono<Boolean> later(Taken taken, SealProgress failed);

    /// The sealing of these papers; nothing of those that want no seal.
    Flux<SealStatus> of(Set<PaperId> papers);

    /// The papers that wait in the matters of an office in its district, from the oldest on.
    Flux<Waiting> waiting(OfficeCode office, DistrictCode district, int limit);

    /// Lets a paper be taken now that waits for another attempt. It changes nothing while a caller has it, and
    /// nothing of a paper that is sealed or gets no seal.
    Mono<Void> again(PaperId paper, Instant now);

    /// The same for all papers that [#waiting] gives without a limit.
    Mono<Void> allAgain(OfficeCode office, DistrictCode district, Instant now);

    /// Since when the paper waits that has waited longest; empty if none does.
    Mono<Instant> oldestWaiting();

    /// @param lease proves that the caller still has it
    record Taken(PaperId paper, UUID lease, SealProgress progress) {}

    /// @param paper one of a matter
    record Waiting(Paper paper, SealStatus status) {}
}
