/// Accounts of people, organisations and staff, and their holders.
@NullMarked
package onething.domain.account;

import org.jspecify.annotations.NullMarked;
