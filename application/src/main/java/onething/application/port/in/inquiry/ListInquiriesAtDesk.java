package onething.application.port.in.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lists the inquiries that wait for an answer in the matters of the caller's office, the earliest day for the
/// answer first. A 催办 is only in the list of the head. The list has no words: it must not show who reports an
/// employer.
@FunctionalInterface
public interface ListInquiriesAtDesk {

    /// Fails with a `Refused` for `RoleLacking`, for `CursorInvalid`.
    Mono<Page<Row>> list(Query query);

    /// @param after a [Page#next]
    /// @param limit 1 to 100
    record Query(Actor who, Optional<String> after, int limit) {}

    /// @param title   the matter's
    /// @param clock   the title of the clock that had run out; only of a 催办
    /// @param overdue whether the day for the answer has passed
    record Row(
            UUID id,
            MatterFile file,
            String title,
            InquiryKind kind,
            Optional<String> clock,
            Instant asked,
            LocalDate answerBy,
            boolean overdue) {}
}
