/// Signing in: what a browser started, and what its client gets.
///
/// | to learn                                            | read                                |
/// |-----------------------------------------------------|-------------------------------------|
/// | who can sign in, and with which scopes              | [Account], [AccountHolder], [Scope] |
/// | a sign-in that waits for a person to authenticate   | [SignIn], [AuthorizationRequest]    |
/// | what a client gets for it                           | [CodeGrant], [RefreshFamily]        |
/// | how long to wait after wrong passwords              | [FailedAttempts]                    |
@NullMarked
package onething.domain.signin;

import org.jspecify.annotations.NullMarked;
