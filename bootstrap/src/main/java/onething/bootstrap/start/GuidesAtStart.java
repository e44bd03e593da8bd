package onething.bootstrap.start;

import onething.application.port.out.Guides;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Reads and checks the versions of guides that were made at the desk. A release that cannot read one of them does
/// not start: matters run by it.
@Component
class GuidesAtStart implements ApplicationRunner {

    private final Guides guides;

    GuidesAtStart(Guides guides) {
        this.guides = guides;
    }

    @Override
    public void run(ApplicationArguments args) {
        StartStep.run(guides.all().then());
    }
}
