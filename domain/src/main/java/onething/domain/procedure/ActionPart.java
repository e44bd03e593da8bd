package onething.domain.procedure;

import onething.domain.code.WireNamed;

/// A part of an action's input, besides the inputs of the guide.
public enum ActionPart implements WireNamed {
    /// The legal ground, one of those that the guide names.
    GROUND("ground"),
    /// The outcome of the decision.
    OUTCOME("outcome"),
    /// The reason or the facts.
    STATEMENT("statement"),
    /// The supplement notice.
    NOTICE("notice"),
    /// The supplement.
    SUPPLEMENT_GIVEN("supplement"),
    /// The time and place of an exam.
    EXAM("exam"),
    /// The day on which the applicant received a document.
    RECEIVED("received"),
    /// The length of an extension; absent for the longest that the clock's rule allows.
    EXTENSION("extension");

    private final String wireName;

    ActionPart(String wireName) {
        this.wireName = wireName;
    }

    /// Its name in the API: the name of the request's property.
    @Override
    public String wireName() {
        return wireName;
    }
}
