package onething.application.port.in.calendar;

import onething.application.port.RecordedNotice;
import onething.domain.calendar.ProposedNotice;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// An administrator enters a holiday notice that has been published. It has no effect until an
/// administrator has read its changes and applied it.
@FunctionalInterface
public interface ProposeNotice {

    /// Fails with a `Refused` for `RoleLacking`, `NoticeInvalid`, `NoticeNumberTaken` or `KeyReused`.
    Mono<RecordedNotice> propose(Command command);

    /// @param key the caller's `Idempotency-Key`
    record Command(Actor who, ProposedNotice notice, String key) {}
}
