package onething.domain.account;

import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.party.Actor.Staff;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;

/// Somebody on the staff, as administrators and colleagues know them.
///
/// @param suspended whether they are kept from signing in
public record StaffAccount(PersonId id, StaffMember member, boolean suspended) {

    /// Whether matters of that office in that district are theirs to handle.
    public boolean handles(OfficeCode office, DistrictCode district) {
        var asStaff = new Staff(id, member.displayName(), member.office(), member.district(), member.roles());
        return !suspended && asStaff.handles(office, district);
    }
}
