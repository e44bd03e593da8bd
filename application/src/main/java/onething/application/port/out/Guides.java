package onething.application.port.out;

import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.release.GuideVersions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Every published guide, by version.
public interface Guides {

    /// The versions of each guide, side by side, by its code.
    Flux<GuideVersions> all();

    /// The versions of a guide, or empty if there is no such guide.
    Mono<GuideVersions> find(GuideCode code);

    /// The version that a bundle or a matter has. A published guide stays readable, so a missing one is a fault.
    Mono<BundleGuide> get(GuideId id);
}
