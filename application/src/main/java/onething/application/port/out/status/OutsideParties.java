package onething.application.port.out.status;

import java.util.Map;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import reactor.core.publisher.Mono;

/// The other parties that the service calls, and how they answer.
@FunctionalInterface
public interface OutsideParties {

    /// The state of every party, from the calls that this node made. It calls no one.
    Mono<Map<Party, PartyState>> states();
}
