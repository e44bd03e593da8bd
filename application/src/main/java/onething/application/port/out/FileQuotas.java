package onething.application.port.out;

import java.time.Duration;
import onething.domain.material.FileQuota;
import onething.domain.refusal.Refusal.PersonFull;
import onething.domain.refusal.Refused;

/// The quotas for files: per bundle and per person.
///
/// @param bundle  for a draft; after submission, the same amount again for the supplements that the office
///     requests
/// @param person  for all drafts of one person and their recent submissions; supplements do not count,
///     because the office requested them
/// @param counted how long a submission counts against the person's quota
public record FileQuotas(FileQuota bundle, FileQuota person, Duration counted) {

    /// A `PersonFull` with this quota of a person.
    public Refused personFull() {
        return new PersonFull(person.files(), person.bytes(), counted.toDays()).refused();
    }
}
