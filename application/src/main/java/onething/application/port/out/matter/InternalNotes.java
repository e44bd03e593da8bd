package onething.application.port.out.matter;

import onething.application.port.IdempotencyKey;
import onething.domain.matter.MatterId;
import onething.domain.note.InternalNote;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// 内部备注: what staff note about matters for each other. Instants are kept to the microsecond.
public interface InternalNotes {

    /// Gives the notes about a matter, the earliest first.
    Flux<InternalNote> of(MatterId matter);

    /// Stores the note. If an earlier request with this key stored one, gives that one. Fails with a `Refused` for
    /// `KeyReused` if that request had another content.
    Mono<InternalNote> add(InternalNote note, IdempotencyKey key);
}
