/// Checks the answers of passkeys.
@NullMarked
package onething.identity.passkey;

import org.jspecify.annotations.NullMarked;
