package onething.application.port.in.correction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.domain.form.FieldPath;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lists the corrections that wait for the caller's office, the oldest request first. It names their fields
/// but contains no answers: a list must not show them.
@FunctionalInterface
public interface ListCorrectionsAtDesk {

    /// Fails with a `Refused` for `RoleLacking`, for `CursorInvalid`.
    Mono<Page<Row>> list(Query query);

    /// @param after a [Page#next]
    /// @param limit 1 to 100
    record Query(Actor who, Optional<String> after, int limit) {}

    /// @param title the matter's
    /// @param label the field's
    record Row(UUID id, MatterFile file, String title, FieldPath field, String label, Instant asked) {}
}
