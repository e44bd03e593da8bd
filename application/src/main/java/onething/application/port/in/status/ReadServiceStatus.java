package onething.application.port.in.status;

import onething.domain.status.ServiceStatus;
import reactor.core.publisher.Mono;

/// What of the service works now, for anyone.
@FunctionalInterface
public interface ReadServiceStatus {

    /// Never fails, also while the database does not answer. The parts are looked at seldom, however many ask.
    Mono<ServiceStatus> read();
}
