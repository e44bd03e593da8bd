package onething.application.port.in.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import onething.domain.party.Actor;
import onething.domain.status.Figures;
import onething.domain.status.JobRun;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.domain.status.RingKey;
import reactor.core.publisher.Mono;

/// What an operator looks at when something does not work: jobs, queues, keys and the parts of the service. An
/// administrator may, who cannot see any case: it counts, and names no one.
@FunctionalInterface
public interface ReadOperations {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<Operations> read(Actor who);

    /// @param jobs those of the node that answers
    /// @param keys those that encrypt columns and files
    record Operations(
            Instant at,
            boolean filesCanBeStored,
            boolean filesCanBeScanned,
            Map<Party, PartyState> parties,
            Figures figures,
            List<JobRun> jobs,
            List<DatedKey> keys) {

        public Operations {
            parties = Map.copyOf(parties);
            jobs = List.copyOf(jobs);
            keys = List.copyOf(keys);
        }
    }

    /// @param due whether another key should protect new data from now on
    record DatedKey(RingKey key, boolean due) {}
}
