package onething.application.service.guide;

import onething.application.port.in.guide.ReadGuide;
import onething.application.service.handling.OfferedGuides;
import onething.domain.guide.BundleGuide;
import reactor.core.publisher.Mono;

public final class ReadGuideService implements ReadGuide {

    private final OfferedGuides offered;

    public ReadGuideService(OfferedGuides offered) {
        this.offered = offered;
    }

    @Override
    public Mono<BundleGuide> read(String guide) {
        return offered.get(guide);
    }
}
