package onething.application.port.out.matter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.domain.correction.Correction;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterFile;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The corrections that people asked for and the decisions on them. Instants are kept to the microsecond.
public interface Corrections {

    /// Stores waiting corrections at version 0. If one already waits for the same field of a matter, it
    /// takes the new content and keeps its id.
    Flux<Versioned<Correction>> ask(List<Correction> asked);

    /// Stores decisions together with the changed matters and their events, in one statement: all or none.
    /// A correction that was decided at once is added. Fails with a `Refused` for `ChangedMeanwhile` if
    /// someone else stored a matter or decided a correction first.
    Mono<Void> settle(List<Settled> settled);

    Mono<Versioned<Correction>> find(UUID id);

    /// Gives what the applicant asked for, the latest first. Fails with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Found>> of(PersonId applicant, Optional<String> after, int limit);

    /// Gives what waits for an office in a district and the divisions it covers, the oldest request first.
    /// Fails with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Found>> waiting(OfficeCode office, DistrictCode district, Optional<String> after, int limit);

    /// @param file of the matter that it is about
    record Found(Versioned<Correction> correction, MatterFile file) {}

    /// @param version at which the correction was read; empty if it was decided at once
    /// @param change     the change, with the version at which the matter was read
    record Settled(Correction correction, Optional<Long> version, Versioned<MatterChange> change) {}
}
