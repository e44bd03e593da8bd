package onething.domain.party;

import onething.domain.code.WireNamed;

/// The capacity in which a person acts on a matter.
public enum Role implements WireNamed {
    /// 申报人, or a person who files for the applicant.
    APPLICANT("applicant"),
    /// 经办人, who handles matters of an office in a district.
    OFFICER("officer"),
    /// 负责人, who also approves proposals of officers.
    APPROVER("approver"),
    /// 举报件承办人: an officer to whom the rule of the office may assign reports. It allows no action by
    /// itself.
    REPORT_OFFICER("report-officer"),
    /// 本机关正职负责人或者主持工作的负责人, where the law requires the head or the acting head of the
    /// office.
    HEAD("head"),
    /// The service itself, for example when a prerequisite is met.
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
