package onething.application.port.in.me;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import onething.application.port.Page;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.material.MaterialId;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.Role;
import reactor.core.publisher.Mono;

/// Lists who read the caller's papers, the latest first.
///
/// Staff are shown by office, district, role and a number (工号): enough to ask the office who it was and
/// why, without personal data of the staff member.
@FunctionalInterface
public interface ListAccesses {

    /// Fails with a `Refused` for `RoleLacking`, for `CursorInvalid`.
    Mono<Page<Row>> list(Query query);

    /// @param after a [Page#next]
    /// @param limit 1 to 100
    record Query(Actor who, Optional<String> after, int limit) {}

    /// @param title the matter's title in its guide
    record Row(
            Instant at,
            Papers papers,
            MatterId matter,
            MatterNumber number,
            String title,
            Optional<MaterialId> material,
            Reader reader) {}

    /// Who read the papers, as staff were placed at that moment.
    ///
    /// @param officeTitle the office's title in the guide, or its code if the guide has none
    /// @param districtTitle as the guide calls the district, or its code
    /// @param number six digits or more
    record Reader(
            OfficeCode office,
            String officeTitle,
            DistrictCode district,
            String districtTitle,
            Set<Role> roles,
            String number) {}
}
