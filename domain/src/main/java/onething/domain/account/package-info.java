/// Accounts of people and of staff, their holders and how a password is set.
@NullMarked
package onething.domain.account;

import org.jspecify.annotations.NullMarked;
