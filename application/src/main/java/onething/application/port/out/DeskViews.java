package onething.application.port.out;

import java.util.List;
import onething.application.port.DeskView;
import onething.application.port.Versioned;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// The views that each officer has saved, in the officer's order; without any, none at version 0.
public interface DeskViews {

    Mono<Versioned<List<DeskView>>> of(PersonId officer);

    /// Stores them instead of those that were read at that version, and gives the next version. Fails with a
    /// `Refused` for `ChangedMeanwhile`.
    Mono<Versioned<List<DeskView>>> save(PersonId officer, Versioned<List<DeskView>> views);
}
