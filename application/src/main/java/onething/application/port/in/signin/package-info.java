/// Signing in: what a browser, an OAuth client and a resource server can ask for.
@NullMarked
package onething.application.port.in.signin;

import org.jspecify.annotations.NullMarked;
