/// Use cases of amending guides at the desk.
@NullMarked
package onething.application.port.in.amendment;

import org.jspecify.annotations.NullMarked;
