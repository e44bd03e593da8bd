package onething.application.port.in.staff;

import java.time.Instant;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.signin.PasswordLink;
import reactor.core.publisher.Mono;

/// Gives a staff member a new password link after a forgotten password or an expired link. It is shown
/// once; earlier links become invalid.
@FunctionalInterface
public interface RenewPasswordLink {

    /// Fails with a `Refused` for `RoleLacking`, `StepUpRequired` or `StaffUnknown`.
    ///
    /// @param provenAt when the administrator last proved who they are
    Mono<PasswordLink> renew(Actor who, PersonId person, Instant provenAt);
}
