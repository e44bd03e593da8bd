/// Days that the authorities work, and what follows from them for a period. Anyone may ask.
@NullMarked
package onething.application.port.in.calendar;

import org.jspecify.annotations.NullMarked;
