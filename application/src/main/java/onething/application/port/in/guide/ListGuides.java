package onething.application.port.in.guide;

import onething.domain.guide.BundleGuide;
import reactor.core.publisher.Flux;

/// The guides on offer: the newest version of each, by code.
@FunctionalInterface
public interface ListGuides {

    Flux<BundleGuide> list();
}
