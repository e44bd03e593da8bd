/// The staff register, for administrators.
@NullMarked
package onething.web.staff;

import org.jspecify.annotations.NullMarked;
