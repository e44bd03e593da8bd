package onething.application.service.retention;

import java.time.Clock;
import java.util.UUID;
import onething.application.port.in.retention.ReleaseHold;
import onething.application.port.out.retention.RetentionHolds;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.RetentionHoldUnknown;
import reactor.core.publisher.Mono;

/// See [ReleaseHold].
public final class ReleaseHoldService implements ReleaseHold {

    private final RetentionHolds holds;
    private final Clock clock;

    public ReleaseHoldService(RetentionHolds holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public Mono<Void> release(Actor who, UUID hold) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .flatMap(by -> holds.release(hold, by, clock.instant()))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(new RetentionHoldUnknown(hold)::refused))
                .then();
    }
}
