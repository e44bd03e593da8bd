/// The working days of the authorities and the periods calculated from them: anyone may ask. Administrators
/// maintain the holiday notices that define them.
@NullMarked
package onething.application.port.in.calendar;

import org.jspecify.annotations.NullMarked;
