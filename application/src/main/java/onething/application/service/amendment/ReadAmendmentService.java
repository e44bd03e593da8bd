package onething.application.service.amendment;

import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.amendment.ReadAmendment;
import onething.domain.amendment.Amendment;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// See [ReadAmendment].
public final class ReadAmendmentService implements ReadAmendment {

    private final AmendmentsInHand amendments;

    public ReadAmendmentService(AmendmentsInHand amendments) {
        this.amendments = amendments;
    }

    @Override
    public Mono<Versioned<Amendment>> read(Actor who, UUID amendment) {
        return amendments.get(who, amendment);
    }
}
