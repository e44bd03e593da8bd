package onething.application.service.amendment;

import java.util.UUID;
import onething.application.port.in.amendment.CheckAmendment;
import onething.application.port.out.amendment.AmendedGuides;
import onething.domain.guide.GuideReport;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// See [CheckAmendment].
public final class CheckAmendmentService implements CheckAmendment {

    private final AmendmentsInHand amendments;
    private final AmendedGuides guides;

    public CheckAmendmentService(AmendmentsInHand amendments, AmendedGuides guides) {
        this.amendments = amendments;
        this.guides = guides;
    }

    @Override
    public Mono<GuideReport> check(Actor who, UUID amendment) {
        return amendments
                .get(who, amendment)
                .flatMap(found -> guides.of(found.value()))
                .map(AmendedGuides.Amended::report);
    }
}
