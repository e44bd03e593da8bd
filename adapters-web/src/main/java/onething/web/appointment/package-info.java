/// Appointments: the slots that an office offers, and what the applicant of a matter answers to them.
@NullMarked
package onething.web.appointment;

import org.jspecify.annotations.NullMarked;
