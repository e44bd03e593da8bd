/// Appointments: the slots that an office offers, and what the applicant of a matter answers to them.
@NullMarked
package onething.application.port.in.appointment;

import org.jspecify.annotations.NullMarked;
