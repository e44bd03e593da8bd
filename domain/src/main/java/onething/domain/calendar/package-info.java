/// Working days: the notices of the State Council, the festivals, and the calendar built from both.
@NullMarked
package onething.domain.calendar;

import org.jspecify.annotations.NullMarked;
