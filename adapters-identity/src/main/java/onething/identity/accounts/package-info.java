/// What an account with a password needs: hashes, captchas, secrets.
@NullMarked
package onething.identity.accounts;

import org.jspecify.annotations.NullMarked;
