/// The second factor of the staff, and the reset of a lost one.
@NullMarked
package onething.application.port.in.factor;

import org.jspecify.annotations.NullMarked;
