/// Use cases of working days, holiday notices and recalculation.
@NullMarked
package onething.application.service.calendar;

import org.jspecify.annotations.NullMarked;
