/// What signing in needs: who has an account, what waits, what was issued, and the identity provider.
@NullMarked
package onething.application.port.out.signin;

import org.jspecify.annotations.NullMarked;
