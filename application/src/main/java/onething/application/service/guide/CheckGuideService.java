package onething.application.service.guide;

import onething.application.port.in.guide.CheckGuide;
import onething.application.port.out.GuideChecks;
import onething.application.service.access.Access;
import onething.domain.guide.GuideReport;
import reactor.core.publisher.Mono;

public final class CheckGuideService implements CheckGuide {

    private final GuideChecks checks;

    public CheckGuideService(GuideChecks checks) {
        this.checks = checks;
    }

    @Override
    public Mono<GuideReport> check(Command command) {
        return Mono.fromCallable(() -> Access.administrator(command.who())).flatMap(_ -> checks.check(command.files()));
    }
}
