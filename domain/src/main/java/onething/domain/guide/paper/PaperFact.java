package onething.domain.guide.paper;

import onething.domain.code.WireNamed;

/// A fact that a template can name, such as `{matter-number}`. Answers of the form and inputs of actions are
/// named by their own addresses ([PaperValue]).
public enum PaperFact implements WireNamed {
    /// The applicant's name, from the form.
    APPLICANT("applicant"),
    /// The title of the office.
    OFFICE("office"),
    /// The title of the matter; of all matters for a paper of the bundle.
    MATTER("matter"),
    MATTER_NUMBER("matter-number"),
    BUNDLE_NUMBER("bundle-number"),
    /// The day on which the bundle was received.
    RECEIVED("received"),
    /// The day on which the paper is issued.
    DAY("day"),
    /// What was decided.
    OUTCOME("outcome"),
    /// The title of the paper that says an earlier decision, such as the one that is served.
    DECISION("decision"),
    /// The legal ground.
    GROUND("ground"),
    /// The article of the ground.
    GROUND_BASIS("ground-basis"),
    /// What the officer wrote: the facts or the reason.
    STATEMENT("statement"),
    EXAM_TIME("exam-time"),
    EXAM_PLACE("exam-place"),
    /// The day on which a decision was received.
    DELIVERED("delivered"),
    /// The number of files that were handed in.
    FILES("files");

    private final String wireName;

    PaperFact(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
