package onething.application.port.in.calendar;

import java.util.List;
import onething.application.port.RecordedNotice;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// The register of holiday notices, for administrators.
@FunctionalInterface
public interface ListNotices {

    /// Every notice, the last issued first. Fails with a `Refused` for `RoleLacking`.
    Mono<List<RecordedNotice>> list(Actor who);
}
