package onething.application.port.in.paper;

import java.util.Optional;
import onething.domain.paper.PaperId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lets papers be sealed now that would be tried later, for example after the platform of seals was mended.
@FunctionalInterface
public interface SealAgain {

    /// Fails with a `Refused` for `RoleLacking`, and for `PaperUnknown` if the caller's office does not handle the
    /// paper. Asking twice seals once; a paper that has its seal keeps it.
    ///
    /// @param paper empty for all papers of the caller's office
    Mono<Void> again(Actor who, Optional<PaperId> paper);
}
