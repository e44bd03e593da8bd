package onething.application.service.guide;

import onething.application.port.in.guide.ListGuides;
import onething.application.port.out.Guides;
import onething.domain.guide.BundleGuide;
import reactor.core.publisher.Flux;

public final class ListGuidesService implements ListGuides {

    private final Guides guides;

    public ListGuidesService(Guides guides) {
        this.guides = guides;
    }

    @Override
    public Flux<BundleGuide> list() {
        return guides.latest();
    }
}
