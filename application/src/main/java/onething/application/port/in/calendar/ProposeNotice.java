package onething.application.port.in.calendar;

import onething.application.port.RecordedNotice;
import onething.domain.calendar.ProposedNotice;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// A holiday notice has come out: an administrator copies it in. Nothing counts by it until what it
/// changes has been
/// read and it is applied.
@FunctionalInterface
public interface ProposeNotice {

    /// Fails with a `Refused` for `RoleLacking`, `NoticeInvalid`, `NoticeNumberTaken` or `KeyReused`.
    Mono<RecordedNotice> propose(Command command);

    /// @param key the caller's `Idempotency-Key`
    record Command(Actor who, ProposedNotice notice, String key) {}
}
