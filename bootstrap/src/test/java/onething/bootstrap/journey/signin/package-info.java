/// Journeys of signing in, of tokens and of the staff.
@NullMarked
package onething.bootstrap.journey.signin;

import org.jspecify.annotations.NullMarked;
