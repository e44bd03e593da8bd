/// What the use cases of appointments need from outside.
@NullMarked
package onething.application.port.out.appointment;

import org.jspecify.annotations.NullMarked;
