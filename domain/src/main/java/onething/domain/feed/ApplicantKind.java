package onething.domain.feed;

import java.util.Optional;
import onething.domain.account.AccountHolder;
import onething.domain.code.WireNamed;

/// 申请人类型.
public enum ApplicantKind implements WireNamed {
    PERSON("person"),
    ORGANISATION("organisation");

    private final String wireName;

    ApplicantKind(String wireName) {
        this.wireName = wireName;
    }

    /// Empty for staff, who do not apply.
    public static Optional<ApplicantKind> of(AccountHolder holder) {
        return switch (holder) {
            case AccountHolder.Person _ -> Optional.of(PERSON);
            case AccountHolder.Organisation _ -> Optional.of(ORGANISATION);
            case AccountHolder.StaffMember _, AccountHolder.AdministratorAccount _ -> Optional.empty();
        };
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
