package onething.application.port.out.signin;

import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.FaceSignIn;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// Sign-ins by 粤信签 that are under way or ended lately.
public interface FaceSignIns {

    Mono<Void> add(AtProvider begun);

    /// Empty when there is none.
    Mono<FaceSignIn> find(SecretHash id);

    /// The one that waits for this state. A state is good for once: it is empty from then on.
    Mono<AtProvider> takeByState(SecretHash state);

    /// Takes a step. Empty when somebody else took one first.
    Mono<FaceSignIn> advance(FaceSignIn from, FaceSignIn to);
}
