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

/// What people asked to have corrected, and what became of it. Instants are kept to the microsecond.
public interface Corrections {

    /// Stores corrections that wait, at version 0. For a field of a matter for which one waits already,
    /// that one takes
    /// the new words and keeps its id.
    Flux<Versioned<Correction>> ask(List<Correction> asked);

    /// Stores what was decided together with what it makes of the matters and their events, in one
    /// statement: all or
    /// none. A correction that nobody waited for is added. Fails with a `Refused` for
    /// `ChangedMeanwhile` if someone
    /// else stored a matter or decided a correction first.
    Mono<Void> settle(List<Settled> settled);

    Mono<Versioned<Correction>> find(UUID id);

    /// What the applicant asked for, the latest first. Fails with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Found>> of(PersonId applicant, Optional<String> after, int limit);

    /// What waits for an office in a district and the divisions it covers, what was asked first coming
    /// first. Fails
    /// with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Found>> waiting(OfficeCode office, DistrictCode district, Optional<String> after, int limit);

    /// @param file of the matter that it is about
    record Found(Versioned<Correction> correction, MatterFile file) {}

    /// @param version that the correction was read at; empty if it was decided as soon as it was asked for
    /// @param step       at the version the matter was read at
    record Settled(Correction correction, Optional<Long> version, Versioned<MatterChange> step) {}
}
