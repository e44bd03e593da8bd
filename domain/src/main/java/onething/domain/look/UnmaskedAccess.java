package onething.domain.look;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.party.PersonId;

/// What is masked on somebody's own screens was shown in full, to them or to whoever acts for them.
///
/// @param bundle the bundle whose answers were shown; empty where it was everything, to take along
/// @param at     to the microsecond, as it is stored
public record UnmaskedAccess(UUID id, PersonId whose, PersonId viewer, Optional<BundleId> bundle, Instant at) {

    public UnmaskedAccess {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
