/// Stores holiday notices and recalculates due dates when one is applied.
@NullMarked
package onething.application.port.out.calendar;

import org.jspecify.annotations.NullMarked;
