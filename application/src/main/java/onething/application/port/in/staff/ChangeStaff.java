package onething.application.port.in.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import onething.application.port.Versioned;
import onething.domain.account.StaffAccount;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import reactor.core.publisher.Mono;

/// Changes the office, district or roles of a staff member, suspends them or reinstates them. What the
/// command leaves out does not change. A suspension takes effect at once and ends all tokens.
@FunctionalInterface
public interface ChangeStaff {

    /// Fails with a `Refused` for `RoleLacking`, `StepUpRequired`, `StaffUnknown`, `ChangedMeanwhile`, or
    /// `InputsInvalid` for an office or district that is in no guide.
    Mono<Versioned<StaffAccount>> change(Command command);

    /// @param version  the version that the administrator has seen
    /// @param roles    not empty, if given
    /// @param provenAt when the administrator last proved who they are
    record Command(
            Actor who,
            PersonId person,
            long version,
            Optional<OfficeCode> office,
            Optional<DistrictCode> district,
            Optional<Set<Role>> roles,
            Optional<Boolean> suspended,
            Instant provenAt) {}
}
