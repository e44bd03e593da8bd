/// Use cases of appointments: offered slots, and what applicants answer to them.
@NullMarked
package onething.application.service.appointment;

import org.jspecify.annotations.NullMarked;
