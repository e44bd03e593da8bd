/// Use cases of accounts, passwords and consents.
@NullMarked
package onething.application.service.account;

import org.jspecify.annotations.NullMarked;
