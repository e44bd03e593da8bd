package onething.identity.outbound;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onething.application.port.out.status.OutsideParties;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What the circuit breakers of all clients show.
@Component
class ObservedParties implements OutsideParties {

    private final List<CalledParties> clients;

    ObservedParties(List<CalledParties> clients) {
        this.clients = List.copyOf(clients);
    }

    @Override
    public Mono<Map<Party, PartyState>> states() {
        return Mono.fromSupplier(() -> {
            var all = new EnumMap<Party, PartyState>(Party.class);
            clients.forEach(client -> all.putAll(client.states()));
            return all;
        });
    }
}
