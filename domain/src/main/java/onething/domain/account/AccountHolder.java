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

    /// 经办人 or 负责人 of an office in a district. An approver may also be the head or the acting head of the
    /// office.
    record StaffMember(PersonName name, OfficeCode office, DistrictCode district, Set<Role> roles)
            implements AccountHolder {

        /// @throws IllegalArgumentException unless [#areValid]
        public StaffMember {
            roles = Set.copyOf(roles);
            if (!areValid(roles)) {
                throw new IllegalArgumentException("staff are officers or approvers, not " + roles);
            }
        }

        /// Staff are officers, approvers or both; only an officer can be one for reports, and only an approver
        /// the head or the acting head of the office.
        public static boolean areValid(Set<Role> roles) {
            return (roles.contains(Role.OFFICER) || roles.contains(Role.APPROVER))
                    && Set.of(Role.OFFICER, Role.APPROVER, Role.REPORT_OFFICER, Role.HEAD)
                            .containsAll(roles)
                    && (roles.contains(Role.OFFICER) || !roles.contains(Role.REPORT_OFFICER))
                    && (roles.contains(Role.APPROVER) || !roles.contains(Role.HEAD));
        }

        /// Whether the rule of the office may assign reports to this member.
        public boolean takesReports() {
            return roles.contains(Role.REPORT_OFFICER);
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
