/// The staff, as administrators keep it.
@NullMarked
package onething.web.staff;

import org.jspecify.annotations.NullMarked;
