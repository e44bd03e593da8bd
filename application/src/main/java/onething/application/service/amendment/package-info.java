/// Use cases of amending guides at the desk.
@NullMarked
package onething.application.service.amendment;

import org.jspecify.annotations.NullMarked;
