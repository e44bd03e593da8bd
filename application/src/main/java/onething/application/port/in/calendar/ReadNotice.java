package onething.application.port.in.calendar;

import java.util.UUID;
import onething.application.port.RecordedNotice;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// One notice, with what it would change or has changed: to be read before it is applied.
@FunctionalInterface
public interface ReadNotice {

    /// Fails with a `Refused` for `RoleLacking` or `NoticeUnknown`.
    Mono<RecordedNotice> read(Query query);

    record Query(Actor who, UUID notice) {}
}
