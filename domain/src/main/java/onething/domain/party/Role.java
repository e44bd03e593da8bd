package onething.domain.party;

/// In which capacity somebody acts on a matter.
public enum Role {
    /// 申报人, or who files on the applicant's behalf.
    APPLICANT,
    /// 经办人, who handles matters of an office in a district.
    OFFICER,
    /// 负责人, who also approves what an officer proposes.
    APPROVER,
    /// The service itself, as when a prerequisite is met.
    SYSTEM
}
