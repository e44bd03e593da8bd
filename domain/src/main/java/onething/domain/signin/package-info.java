/// Signing in: who has an account, what a browser began, and what its client may go on with.
///
/// | to learn                                        | read                                        |
/// |-------------------------------------------------|---------------------------------------------|
/// | who can sign in, and as what                     | [Account], [AccountHolder], [Scope]                |
/// | what waits for a person to prove who they are    | [SignIn], [AuthorizationRequest]            |
/// | what a client gets for it                        | [CodeGrant], [RefreshFamily]                |
/// | how long to wait after wrong passwords           | [FailedAttempts]                                     |
@NullMarked
package onething.domain.signin;

import org.jspecify.annotations.NullMarked;
