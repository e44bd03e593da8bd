package onething.application.port.in.guide;

import onething.domain.guide.BundleGuide;
import reactor.core.publisher.Flux;

/// Lists the guides on offer: the newest version of each, sorted by code.
@FunctionalInterface
public interface ListGuides {

    Flux<BundleGuide> list();
}
