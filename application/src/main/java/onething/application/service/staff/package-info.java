/// The staff, as administrators keep it.
@NullMarked
package onething.application.service.staff;

import org.jspecify.annotations.NullMarked;
