package onething.domain.matter.action;

import java.util.Optional;
import java.util.Set;
import onething.domain.party.PersonId;
import onething.domain.party.Role;

/// The party that takes an action.
///
/// @param roles the roles in which it may act; the trail names the one that the action requires
/// @param by    the person; empty for the service itself
public record ActingParty(Set<Role> roles, Optional<PersonId> by) {

    public static final ActingParty SERVICE = new ActingParty(Set.of(Role.SYSTEM), Optional.empty());

    public ActingParty {
        roles = Set.copyOf(roles);
    }

    public static ActingParty of(PersonId by, Set<Role> roles) {
        return new ActingParty(roles, Optional.of(by));
    }
}
