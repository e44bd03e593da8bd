/// The second factor of the staff: codes of an authenticator app, passkeys, recovery codes, and the reset of a lost
/// factor.
@NullMarked
package onething.domain.factor;

import org.jspecify.annotations.NullMarked;
