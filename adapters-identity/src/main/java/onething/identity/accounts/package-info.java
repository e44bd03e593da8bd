/// Password hashes, captchas and random secrets.
@NullMarked
package onething.identity.accounts;

import org.jspecify.annotations.NullMarked;
