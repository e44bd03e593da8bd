package onething.application.port.in.guide;

import onething.domain.guide.BundleGuide;
import reactor.core.publisher.Mono;

/// Reads the newest version of a guide.
@FunctionalInterface
public interface ReadGuide {

    /// Fails with a `Refused` for `GuideUnknown`.
    ///
    /// @param guide the guide's code, as sent
    Mono<BundleGuide> read(String guide);
}
