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

/// The register of holiday notices: what is proposed, what counts, and who made it so. What was done is
/// recorded with
/// it and never changed.
public interface NoticeRegister {

    /// Every notice, proposed or applied, the last issued first.
    Flux<RecordedNotice> all();

    Mono<RecordedNotice> find(UUID id);

    /// What that request made before; empty if it is new. Fails with a `Refused` for `KeyReused`.
    Mono<RecordedNotice> madeBy(IdempotencyKey key);

    /// Puts a notice on record that counts for nothing yet, and has what it would change counted. The
    /// same request
    /// gives what it made before. Fails with a `Refused` for `NoticeNumberTaken` or `KeyReused`.
    Mono<RecordedNotice> propose(HolidayNotice notice, PersonId by, Instant at, IdempotencyKey key);

    /// From now on days are counted by it, and everything running is to be counted again; what other
    /// proposals would
    /// change is counted anew. Fails with a `Refused` for `ChangedMeanwhile` or `NoticeUnknown`.
    Mono<RecordedNotice> apply(Versioned<UUID> notice, PersonId by, Instant at);

    /// Takes a proposal back. Fails with a `Refused` for `ChangedMeanwhile` or `NoticeUnknown`.
    Mono<Void> withdraw(Versioned<UUID> notice, PersonId by, Instant at);

    /// Matters of which the notice moves a day, in the order of their ids: since it was applied, those
    /// that it moved;
    /// before, those that it would. Of very many, only some. Fails with a `Refused` for `CursorInvalid`.
    Mono<Page<RecalculatedMatter>> changes(UUID notice, Optional<String> after, int limit);
}
