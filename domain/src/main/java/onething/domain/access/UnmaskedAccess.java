package onething.domain.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.party.PersonId;

/// A record that masked data was shown in full, to the applicant or to a person who acts for the applicant.
///
/// @param bundle the bundle whose answers were shown; empty if it was an export of everything
/// @param at     truncated to microseconds, as it is stored
public record UnmaskedAccess(UUID id, PersonId whose, PersonId viewer, Optional<BundleId> bundle, Instant at) {

    public UnmaskedAccess {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
