/// Accounts, and everything that waits or was given out while people sign in.
@NullMarked
package onething.persistence.relational.signin;

import org.jspecify.annotations.NullMarked;
