/// Notifications outside the pages: what a person chooses, where a link leads, and what officers see of them.
@NullMarked
package onething.web.notification;

import org.jspecify.annotations.NullMarked;
