/// The second step of a sign-in of the staff.
@NullMarked
package onething.application.service.signin.second;

import org.jspecify.annotations.NullMarked;
