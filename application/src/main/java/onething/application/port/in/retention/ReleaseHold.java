package onething.application.port.in.retention;

import java.util.UUID;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// An administrator ends a hold on a file.
@FunctionalInterface
public interface ReleaseHold {

    /// Fails with a `Refused` for `RoleLacking` or `RetentionHoldUnknown`.
    Mono<Void> release(Actor who, UUID hold);
}
