package onething.application.port.in.staff;

import java.time.Instant;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.signin.PasswordLink;
import reactor.core.publisher.Mono;

/// Gives somebody who forgot a password, or let a link run out, another link, shown once; the ones
/// before it end.
@FunctionalInterface
public interface RenewPasswordLink {

    /// Fails with a `Refused` for `RoleLacking`, `StepUpRequired` or `StaffUnknown`.
    ///
    /// @param provenAt when the administrator last proved who they are
    Mono<PasswordLink> renew(Actor who, PersonId person, Instant provenAt);
}
