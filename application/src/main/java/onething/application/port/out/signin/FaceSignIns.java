package onething.application.port.out.signin;

import onething.domain.signin.FaceSignIn;
import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// Sign-ins by 粤信签 that are under way or ended recently.
public interface FaceSignIns {

    Mono<Void> add(AtProvider begun);

    /// Empty when there is none.
    Mono<FaceSignIn> find(SecretHash id);

    /// Gives the sign-in that waits for this state. A state works once; afterwards the result is empty.
    Mono<AtProvider> takeByState(SecretHash state);

    /// Stores the next step. Empty when another call stored one first.
    Mono<FaceSignIn> advance(FaceSignIn from, FaceSignIn to);
}
