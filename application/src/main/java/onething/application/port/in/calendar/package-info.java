/// Days that the authorities work, and what follows from them for a period: anyone may ask. The notices that say so are
/// an administrator's to keep.
@NullMarked
package onething.application.port.in.calendar;

import org.jspecify.annotations.NullMarked;
