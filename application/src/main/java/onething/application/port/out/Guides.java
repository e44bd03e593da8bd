package onething.application.port.out;

import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Every published guide, by version.
public interface Guides {

    /// The newest version of each guide, by code.
    Flux<BundleGuide> latest();

    /// The newest version, or empty if there is no such guide.
    Mono<BundleGuide> findLatest(GuideCode code);

    /// The version that a bundle began with. A published guide stays readable, so a missing one is a fault.
    Mono<BundleGuide> get(GuideId id);
}
