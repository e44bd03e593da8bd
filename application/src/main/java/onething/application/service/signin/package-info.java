/// Signing in, one class a use case. A sign-in ends the same, whichever way it went: see `SignInCompletion`.
@NullMarked
package onething.application.service.signin;

import org.jspecify.annotations.NullMarked;
