package onething.application.port.out.signin;

import onething.domain.signin.SecretHash;
import onething.domain.signin.SignIn;
import reactor.core.publisher.Mono;

/// Sign-ins that wait for a person to prove who they are.
public interface SignIns {

    Mono<Void> add(SignIn signIn);

    /// Empty when there is none, or it was taken.
    Mono<SignIn> find(SecretHash id);

    /// Ends the sign-in. Of several who take it at once, one gets it and the others find it empty.
    Mono<SignIn> take(SecretHash id);
}
