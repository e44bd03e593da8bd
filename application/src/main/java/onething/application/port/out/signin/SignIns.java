package onething.application.port.out.signin;

import onething.domain.party.PersonId;
import onething.domain.signin.SecretHash;
import onething.domain.signin.SignIn;
import reactor.core.publisher.Mono;

/// Sign-ins that wait for a person to prove who they are.
public interface SignIns {

    Mono<Void> add(SignIn signIn);

    /// Empty when there is none, or it was taken.
    Mono<SignIn> find(SecretHash id);

    /// Remembers whose password was right in an open sign-in. Changes nothing if it was taken.
    Mono<Void> prove(SecretHash id, PersonId person);

    /// Ends the sign-in and gives it. Of concurrent calls one gets it and the others get nothing.
    Mono<SignIn> take(SecretHash id);
}
