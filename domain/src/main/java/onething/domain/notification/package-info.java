/// Notifications: what an applicant is notified of outside the pages, by which channel, and when the service tries
/// again.
///
/// | to learn                                   | read                  |
/// |--------------------------------------------|-----------------------|
/// | which events notify whom                   | [NotificationRule]    |
/// | which channels are tried, in which order   | [ContactPreferences]  |
/// | what happens after each attempt            | [DeliveryPolicy]      |
/// | when an open window is followed up         | [Reminder]            |
@NullMarked
package onething.domain.notification;

import org.jspecify.annotations.NullMarked;
