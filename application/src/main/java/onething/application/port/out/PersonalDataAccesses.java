package onething.application.port.out;

import java.util.List;
import java.util.Optional;
import onething.application.port.Page;
import onething.domain.access.PersonalDataAccess;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Records who read whose papers. Entries are only added, never changed or deleted.
public interface PersonalDataAccesses {

    Mono<Void> add(PersonalDataAccess access);

    /// Adds several at once.
    default Mono<Void> addAll(List<PersonalDataAccess> accesses) {
        return Flux.fromIterable(accesses).concatMap(this::add).then();
    }

    /// Gives the accesses to a person's papers, the latest first. Fails with a `Refused` for
    /// `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Found>> at(PersonId whose, Optional<String> after, int limit);

    /// @param readerNumber a constant number for the reader that reveals nothing about them
    record Found(PersonalDataAccess access, long readerNumber, MatterNumber number, GuideId guide, MatterCode code) {}
}
