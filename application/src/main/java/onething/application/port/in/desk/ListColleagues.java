package onething.application.port.in.desk;

import java.util.List;
import java.util.Set;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import reactor.core.publisher.Mono;

/// Lists the staff of the officer's own office, including the officer: those to whom a matter can be handed
/// over, and those who may have claimed one.
@FunctionalInterface
public interface ListColleagues {

    /// Sorted by name. Fails with a `Refused` for `RoleLacking`.
    Mono<List<Colleague>> list(Actor who);

    record Colleague(PersonId id, PersonName name, DistrictCode district, Set<Role> roles) {

        public Colleague {
            roles = Set.copyOf(roles);
        }
    }
}
