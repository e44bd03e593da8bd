package onething.application.port.in.amendment;

import java.util.List;
import onething.domain.amendment.Amendment;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lists the amendments of a guide.
@FunctionalInterface
public interface ListAmendments {

    /// The last opened first, at most 100. Fails with a `Refused` for `RoleLacking` or `GuideUnknown`.
    Mono<List<Amendment>> list(Actor who, String guide);
}
