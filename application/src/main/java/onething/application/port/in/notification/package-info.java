/// Notifications outside the pages: the relay that sends them, what a person chooses, and what officers see of
/// them.
@NullMarked
package onething.application.port.in.notification;

import org.jspecify.annotations.NullMarked;
