package onething.application.service.guide;

import onething.application.port.in.guide.ReadGuide;
import onething.application.service.handling.CurrentGuides;
import onething.domain.guide.BundleGuide;
import reactor.core.publisher.Mono;

public final class ReadGuideService implements ReadGuide {

    private final CurrentGuides offered;

    public ReadGuideService(CurrentGuides offered) {
        this.offered = offered;
    }

    @Override
    public Mono<BundleGuide> read(String guide) {
        return offered.get(guide);
    }
}
