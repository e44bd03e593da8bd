package onething.domain.guide.paper;

import onething.domain.code.WireNamed;

/// For whom a paper is. Only the applicant's own papers are shown to the applicant; staff of the office see all.
public enum PaperRecipient implements WireNamed {
    APPLICANT("applicant"),
    EMPLOYER("employer"),
    POLICE("police"),
    /// The office itself, or another office, for its file.
    OFFICE("office");

    private final String wireName;

    PaperRecipient(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
