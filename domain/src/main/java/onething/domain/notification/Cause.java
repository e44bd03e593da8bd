package onething.domain.notification;

import onething.domain.code.WireNamed;

/// Why a notification waits in the outbox.
public enum Cause implements WireNamed {
    /// An event of the trail. Whether it notifies anybody is decided when the relay takes it ([NotificationRule]).
    EVENT("event"),
    /// An open window ends soon ([Reminder]).
    REMINDER("reminder"),
    /// A holiday notice moved dates of the matter.
    DATES_MOVED("dates-moved"),
    /// The office has answered a low rating. The desk lists no notification with this cause: the officer who was
    /// rated would learn of the rating.
    RATING_ANSWERED("rating-answered");

    private final String wireName;

    Cause(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
