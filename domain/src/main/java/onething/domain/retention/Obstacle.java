package onething.domain.retention;

import onething.domain.code.WireNamed;

/// What still needs a file beyond its period.
public enum Obstacle implements WireNamed {
    /// A matter of the bundle has not ended.
    OPEN_MATTER("open-matter"),
    /// An open matter of another bundle is about the same person.
    OTHER_MATTER("other-matter"),
    /// A correction that the applicant asked for (个人信息保护法 art. 46) is not decided.
    CORRECTION("correction"),
    INQUIRY("inquiry"),
    /// The office still owes an answer to a low rating.
    REVIEW("review"),
    /// The bank has not answered a payment order.
    PAYMENT("payment"),
    /// An administrator keeps it, see [RetentionHold].
    HOLD("hold");

    private final String wireName;

    Obstacle(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
