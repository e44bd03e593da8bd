package onething.domain.party;

import java.util.Set;

/// Who asks for something, as the token says.
public sealed interface Actor {

    PersonId id();

    /// How the trail names whoever acted.
    String name();

    /// 个人, who signed in by face or by password.
    record Citizen(PersonId id, String name) implements Actor {}

    /// 企业, known by its 统一社会信用代码.
    record Enterprise(PersonId id, String name) implements Actor {}

    /// 经办人 or 负责人, bound to an office and a district.
    record Staff(PersonId id, String name, OfficeCode office, DistrictCode district, Set<Role> roles) implements Actor {

        public Staff {
            roles = Set.copyOf(roles);
        }

        public boolean handles(OfficeCode itsOffice, DistrictCode itsDistrict) {
            return office.equals(itsOffice) && district.covers(itsDistrict);
        }
    }

    /// Who keeps guides, calendars and staff, without access to anybody's case.
    record Administrator(PersonId id, String name) implements Actor {}
}
