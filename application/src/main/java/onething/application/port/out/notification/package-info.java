/// Notifications outside the pages: the outbox, the providers, and where people are reached.
@NullMarked
package onething.application.port.out.notification;

import org.jspecify.annotations.NullMarked;
