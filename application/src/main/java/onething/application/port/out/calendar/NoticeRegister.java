package onething.application.port.out.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.RecalculatedMatter;
import onething.application.port.RecordedNotice;
import onething.application.port.Versioned;
import onething.domain.calendar.HolidayNotice;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The register of holiday notices: which are proposed, which are applied, and by whom. Each act is
/// recorded and the record never changes.
public interface NoticeRegister {

    /// Gives every notice, proposed or applied, the last issued first.
    Flux<RecordedNotice> all();

    Mono<RecordedNotice> find(UUID id);

    /// Gives what the same request created before; empty if the request is new. Fails with a `Refused` for
    /// `KeyReused`.
    Mono<RecordedNotice> madeBy(IdempotencyKey key);

    /// Records a proposed notice, which has no effect yet, and starts the calculation of what it would
    /// change. A repeated request gives what it created before. Fails with a `Refused` for
    /// `NoticeNumberTaken` or `KeyReused`.
    Mono<RecordedNotice> propose(HolidayNotice notice, PersonId by, Instant at, IdempotencyKey key);

    /// Puts the notice into effect and starts the recalculation of all running clocks. What other proposals
    /// would change is calculated again. Fails with a `Refused` for `ChangedMeanwhile` or `NoticeUnknown`.
    Mono<RecordedNotice> apply(Versioned<UUID> notice, PersonId by, Instant at);

    /// Withdraws a proposal. Fails with a `Refused` for `ChangedMeanwhile` or `NoticeUnknown`.
    Mono<Void> withdraw(Versioned<UUID> notice, PersonId by, Instant at);

    /// Gives matters with a due date that the notice moves, in the order of their ids: before it is
    /// applied, those that it would move; afterwards, those that it moved. If there are very many, only
    /// some. Fails with a `Refused` for `CursorInvalid`.
    Mono<Page<RecalculatedMatter>> changes(UUID notice, Optional<String> after, int limit);
}
