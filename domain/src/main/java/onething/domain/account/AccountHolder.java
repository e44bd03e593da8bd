package onething.domain.account;

import java.util.Set;
import onething.domain.party.CreditCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.text.Line;

/// The holder of an account.
public sealed interface AccountHolder {

    /// The name by which the holder is addressed.
    String displayName();

    /// 个人, identified by identity card. A person has one account for all ways of signing in.
    record Person(PersonName name, IdCardNumber idCard) implements AccountHolder {

        @Override
        public String displayName() {
            return name.value();
        }
    }

    /// 企业, identified by its 统一社会信用代码.
    record Organisation(Line name, CreditCode creditCode) implements AccountHolder {

        @Override
        public String displayName() {
            return name.value();
        }
    }

    /// 经办人 or 负责人 of an office in a district.
    record StaffMember(PersonName name, OfficeCode office, DistrictCode district, Set<Role> roles)
            implements AccountHolder {

        /// @throws IllegalArgumentException unless the roles are an officer's or an approver's
        public StaffMember {
            roles = Set.copyOf(roles);
            if (roles.isEmpty() || !Set.of(Role.OFFICER, Role.APPROVER).containsAll(roles)) {
                throw new IllegalArgumentException("staff are officers or approvers, not " + roles);
            }
        }

        @Override
        public String displayName() {
            return name.value();
        }
    }

    /// An administrator, who maintains guides, calendars and staff.
    record AdministratorAccount(PersonName name) implements AccountHolder {

        @Override
        public String displayName() {
            return name.value();
        }
    }
}
