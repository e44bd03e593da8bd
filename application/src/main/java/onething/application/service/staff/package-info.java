/// Use cases of administrators who manage the staff.
@NullMarked
package onething.application.service.staff;

import org.jspecify.annotations.NullMarked;
