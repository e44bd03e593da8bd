package onething.application.port.in.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import onething.application.port.Page;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.access.StaffNumber;
import onething.domain.matter.MatterNumber;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.Role;
import onething.domain.text.Line;
import reactor.core.publisher.Mono;

/// Looks for who read whose papers, for an administrator who follows up a complaint or an audit. The search is
/// recorded before anything is shown. It shows neither the papers nor whose they are.
@FunctionalInterface
public interface SearchAccesses {

    /// Fails with a `Refused` for `RoleLacking`, `AccessSearchEmpty` and `CursorInvalid`.
    Mono<Page<Row>> search(Query query);

    /// @param reason why the administrator looks
    /// @param after  a [Page#next]
    /// @param limit  1 to 100
    record Query(Actor who, Line reason, Asked asked, Optional<String> after, int limit) {}

    /// @param number      of an identity card, or the credit code of an enterprise
    /// @param from        the first moment
    /// @param until       the first moment after
    record Asked(
            Optional<String> number,
            Optional<StaffNumber> staffNumber,
            Optional<MatterNumber> matter,
            Optional<Instant> from,
            Optional<Instant> until) {

        @Override
        public String toString() {
            return "Asked[…]";
        }
    }

    /// @param matter empty if its file was destroyed
    /// @param title  the matter's title in its guide
    record Row(Instant at, Papers papers, Optional<MatterNumber> matter, Optional<String> title, Reader reader) {}

    /// Who read, in which post then.
    ///
    /// @param officeTitle   in words, or the code if no guide says
    /// @param districtTitle in words, or the code
    /// @param name          empty if the member has no account here
    record Reader(
            OfficeCode office,
            String officeTitle,
            DistrictCode district,
            String districtTitle,
            Set<Role> roles,
            StaffNumber number,
            Optional<String> name) {}
}
