package onething.domain.guide.inquiry;

import java.util.Set;
import onething.domain.code.WireNamed;
import onething.domain.party.Role;

/// Who asks whom in a matter.
public enum InquiryKind implements WireNamed {
    /// 催办: the applicant urges the head of the office on, because a clock has run out.
    EXPEDITE("expedite", Set.of(Role.APPLICANT), Set.of(Role.APPROVER, Role.HEAD)),
    /// The applicant asks the office.
    QUESTION("question", Set.of(Role.APPLICANT), Set.of(Role.OFFICER, Role.APPROVER, Role.HEAD)),
    /// The office asks the applicant something that is no 补正.
    OFFICE_QUESTION("office-question", Set.of(Role.OFFICER, Role.APPROVER, Role.HEAD), Set.of(Role.APPLICANT));

    private final String wireName;
    private final Set<Role> askedBy;
    private final Set<Role> answeredBy;

    InquiryKind(String wireName, Set<Role> askedBy, Set<Role> answeredBy) {
        this.wireName = wireName;
        this.askedBy = askedBy;
        this.answeredBy = answeredBy;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// The capacities in which a person may ask.
    public Set<Role> askedBy() {
        return askedBy;
    }

    /// The capacities in which a person has to answer.
    public Set<Role> answeredBy() {
        return answeredBy;
    }

    /// Whether the office has to answer.
    public boolean isForOffice() {
        return this != OFFICE_QUESTION;
    }
}
