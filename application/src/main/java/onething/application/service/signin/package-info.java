/// Signing in, one class for each use case. Every kind of sign-in ends in `SignInCompletion`.
@NullMarked
package onething.application.service.signin;

import org.jspecify.annotations.NullMarked;
