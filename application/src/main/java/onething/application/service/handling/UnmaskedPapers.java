package onething.application.service.handling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.out.Ids;
import onething.application.port.out.UnmaskedAccesses;
import onething.application.service.access.FreshProof;
import onething.domain.access.UnmaskedAccess;
import onething.domain.paper.Paper;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lets a person read papers with numbers that are masked elsewhere: only after a fresh proof of identity. The
/// access is recorded, and one that cannot be recorded fails.
public final class UnmaskedPapers {

    private final UnmaskedAccesses accesses;
    private final Ids ids;
    private final Clock clock;

    public UnmaskedPapers(UnmaskedAccesses accesses, Ids ids, Clock clock) {
        this.accesses = accesses;
        this.ids = ids;
        this.clock = clock;
    }

    /// Fails with a `Refused` for `StepUpRequired`.
    ///
    /// @param provenAt when the reader last proved who they are
    /// @param papers   of one bundle
    public Mono<Void> permit(Actor who, Instant provenAt, List<Paper> papers) {
        return Mono.justOrEmpty(papers.stream().filter(Paper::showsNumbers).findFirst())
                .flatMap(paper ->
                        FreshProof.required(provenAt, clock).then(Mono.defer(() -> accesses.add(access(who, paper)))));
    }

    private UnmaskedAccess access(Actor who, Paper paper) {
        return new UnmaskedAccess(
                ids.next(), paper.applicant(), who.id(), Optional.of(paper.bundle()), clock.instant());
    }
}
