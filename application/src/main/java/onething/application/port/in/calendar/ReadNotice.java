package onething.application.port.in.calendar;

import java.util.UUID;
import onething.application.port.RecordedNotice;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Reads one notice with what it would change or has changed. An administrator reads it before applying the
/// notice.
@FunctionalInterface
public interface ReadNotice {

    /// Fails with a `Refused` for `RoleLacking` or `NoticeUnknown`.
    Mono<RecordedNotice> read(Query query);

    record Query(Actor who, UUID notice) {}
}
