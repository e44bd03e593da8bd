package onething.domain.guide.notification;

import onething.domain.code.WireNamed;

/// What a notification is about. Each kind has one text in a guide. The text says that there is something to read,
/// and nothing of what that is.
public enum NotificationKind implements WireNamed {
    /// A matter has gone on.
    PROGRESS("progress"),
    /// The applicant has to do something.
    ACTION_NEEDED("action-needed"),
    /// A matter was decided, or ended in another way.
    RESULT("result"),
    /// A period of the applicant is running out, as the sweep of the clocks found.
    PERIOD_ENDING("period-ending"),
    /// A window that an earlier notification opened ends soon.
    REMINDER("reminder"),
    /// The office asks the applicant something.
    QUESTION("question"),
    /// The office has answered the applicant.
    ANSWER("answer"),
    /// A holiday notice moved a date.
    DATES_MOVED("dates-moved"),
    /// The office has answered a low rating.
    RATING_ANSWERED("rating-answered");

    private final String wireName;

    NotificationKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
