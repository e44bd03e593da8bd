package onething.application.port.in.staff;

import java.time.Instant;
import onething.application.port.Versioned;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.LoginName;
import onething.domain.account.StaffAccount;
import onething.domain.party.Actor;
import onething.domain.signin.PasswordLink;
import reactor.core.publisher.Mono;

/// Adds a staff member. They set their own password with a link that is shown once; no one else ever knows
/// it.
@FunctionalInterface
public interface AddStaff {

    /// Fails with a `Refused` for `RoleLacking`, `StepUpRequired`, `AccountTaken`, or `InputsInvalid` for
    /// an office or district that is in no guide.
    Mono<Added> add(Command command);

    /// @param provenAt when the administrator last proved who they are
    record Command(Actor who, LoginName login, StaffMember member, Instant provenAt) {}

    record Added(Versioned<StaffAccount> account, PasswordLink link) {}
}
