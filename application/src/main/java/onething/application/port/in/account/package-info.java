/// Registering an account, changing its password, and what its holder agreed to.
@NullMarked
package onething.application.port.in.account;

import org.jspecify.annotations.NullMarked;
