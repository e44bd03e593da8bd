package onething.domain.party;

import java.util.Set;

/// The person or organisation that sends a request, as named in its access token.
public sealed interface Actor {

    PersonId id();

    /// The name of the actor in the trail.
    String name();

    /// 个人, signed in by face or by password.
    record Citizen(PersonId id, String name) implements Actor {}

    /// 企业, identified by its 统一社会信用代码.
    record Enterprise(PersonId id, String name) implements Actor {}

    /// 经办人 or 负责人 of an office in a district.
    record Staff(PersonId id, String name, OfficeCode office, DistrictCode district, Set<Role> roles) implements Actor {

        public Staff {
            roles = Set.copyOf(roles);
        }

        public boolean handles(OfficeCode matterOffice, DistrictCode matterDistrict) {
            return office.equals(matterOffice) && district.covers(matterDistrict);
        }
    }

    /// A system of another authority, such as the province's platform of government services. It reads case
    /// records, and nothing else.
    record Platform(PersonId id, String name) implements Actor {}

    /// An administrator, who maintains guides, calendars and staff and has no access to cases.
    record Administrator(PersonId id, String name) implements Actor {}
}
