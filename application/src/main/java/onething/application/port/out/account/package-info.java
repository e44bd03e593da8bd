/// What the use cases of accounts need: accounts, the staff, password hashes, consents.
@NullMarked
package onething.application.port.out.account;

import org.jspecify.annotations.NullMarked;
