/// Accounts, and what is stored while people sign in.
@NullMarked
package onething.persistence.relational.signin;

import org.jspecify.annotations.NullMarked;
