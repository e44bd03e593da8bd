/// Sends notifications from the outbox, and shows what became of them.
@NullMarked
package onething.application.service.notification;

import org.jspecify.annotations.NullMarked;
