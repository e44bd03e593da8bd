package onething.application.port.out.status;

import onething.domain.status.RingKey;
import reactor.core.publisher.Flux;

/// The keys that encrypt columns and files of this node, without their secrets.
@FunctionalInterface
public interface KeyRings {

    /// Every key of every ring, in the order of the constants.
    Flux<RingKey> keys();
}
