/// Where holiday notices are kept, and what counts due dates again when one is published.
@NullMarked
package onething.application.port.out.calendar;

import org.jspecify.annotations.NullMarked;
