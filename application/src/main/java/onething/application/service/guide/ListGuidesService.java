package onething.application.service.guide;

import onething.application.port.in.guide.ListGuides;
import onething.application.service.handling.CurrentGuides;
import onething.domain.guide.BundleGuide;
import reactor.core.publisher.Flux;

public final class ListGuidesService implements ListGuides {

    private final CurrentGuides guides;

    public ListGuidesService(CurrentGuides guides) {
        this.guides = guides;
    }

    @Override
    public Flux<BundleGuide> list() {
        return guides.all();
    }
}
