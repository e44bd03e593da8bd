package onething.application.port.out.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.domain.code.ClockCode;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.inquiry.Inquiry;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What applicants and offices asked each other, and the answers. Instants are kept to the microsecond.
public interface Inquiries {

    /// Gives the inquiries of a matter, the earliest first.
    Flux<Inquiry> of(MatterId matter);

    /// Gives the inquiry that an earlier request with this key stored; empty if there was none. Fails with a
    /// `Refused` for `KeyReused` if that request had another content.
    Mono<Inquiry> find(IdempotencyKey key);

    /// Stores a new inquiry together with the changed matter and its event: both or none. Fails with a `Refused`
    /// for `ChangedMeanwhile` if someone else stored the matter first, for `MatterUnknown`.
    Mono<Void> ask(Inquiry inquiry, Versioned<MatterChange> change, IdempotencyKey key);

    /// Stores an answer together with the changed matter and its event: both or none. Fails with a `Refused` for
    /// `ChangedMeanwhile` if someone else stored the matter first, for `MatterUnknown`.
    Mono<Void> answer(Inquiry answered, Versioned<MatterChange> change);

    /// Gives what waits for an answer, of the matters of an office in a district and the divisions it covers, the
    /// earliest day for the answer first. Fails with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Waiting>> waiting(
            OfficeCode office, DistrictCode district, Set<InquiryKind> kinds, Optional<String> after, int limit);

    /// An inquiry without an answer, and without its words.
    ///
    /// @param file of the matter that it is about
    record Waiting(
            UUID id, MatterFile file, InquiryKind kind, Optional<ClockCode> clock, Instant asked, LocalDate answerBy) {}
}
