/// Working days, and what follows from them.
@NullMarked
package onething.application.service.calendar;

import org.jspecify.annotations.NullMarked;
