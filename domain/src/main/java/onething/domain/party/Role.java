package onething.domain.party;

import onething.domain.code.WireNamed;

/// In which capacity somebody acts on a matter.
public enum Role implements WireNamed {
    /// 申报人, or who files on the applicant's behalf.
    APPLICANT("applicant"),
    /// 经办人, who handles matters of an office in a district.
    OFFICER("officer"),
    /// 负责人, who also approves what an officer proposes.
    APPROVER("approver"),
    /// 本机关正职负责人或者主持工作的负责人, where the law wants the head of the office and nobody else.
    HEAD("head"),
    /// The service itself, as when a prerequisite is met.
    SYSTEM("system");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
