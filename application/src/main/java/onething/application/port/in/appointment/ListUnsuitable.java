package onething.application.port.in.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import onething.application.port.Page;
import onething.domain.appointment.Purpose;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lists the matters of the caller's office whose applicants answered that no slot suits (都不合适), the earliest
/// answer first. The words are in the matter.
@FunctionalInterface
public interface ListUnsuitable {

    /// Fails with a `Refused` for `RoleLacking`, for `CursorInvalid`.
    Mono<Page<Row>> list(Query query);

    /// @param after a [Page#next]
    /// @param limit 1 to 100
    record Query(Actor who, Optional<String> after, int limit) {}

    /// @param title    the matter's
    /// @param answerBy the last day for another time; empty if the guide sets none
    /// @param overdue  whether that day has passed
    record Row(
            MatterFile file,
            String title,
            Purpose purpose,
            Instant answered,
            Optional<LocalDate> answerBy,
            boolean overdue) {}
}
