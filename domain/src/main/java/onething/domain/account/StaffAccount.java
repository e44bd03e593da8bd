package onething.domain.account;

import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.party.Actor.Staff;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;

/// The account of a member of the staff, as administrators and colleagues see it.
///
/// @param suspended whether the member cannot sign in
public record StaffAccount(PersonId id, StaffMember member, boolean suspended) {

    /// Whether this member handles matters of that office in that district.
    public boolean handles(OfficeCode office, DistrictCode district) {
        var asStaff = new Staff(id, member.displayName(), member.office(), member.district(), member.roles());
        return !suspended && asStaff.handles(office, district);
    }
}
