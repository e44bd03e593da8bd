package onething.application.service.guide;

import java.util.List;
import onething.application.port.in.guide.ReadGuideReports;
import onething.application.port.out.GuideChecks;
import onething.application.service.access.Access;
import onething.domain.guide.GuideReport;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

public final class ReadGuideReportsService implements ReadGuideReports {

    private final GuideChecks checks;

    public ReadGuideReportsService(GuideChecks checks) {
        this.checks = checks;
    }

    @Override
    public Mono<List<GuideReport>> read(Actor who) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .flatMap(_ -> checks.published().collectList());
    }
}
