package onething.application.port.out.signin;

import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.FaceCheck;
import onething.domain.signin.FaceSignIn.IdentityAssertion;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// 粤信签: says who somebody is, and compares faces. What goes wrong there comes back as an outcome, never
/// as an error;
/// what a browser brings is a hint, and the answer is always asked for by us.
public interface IdentityProvider {

    /// Where to send the browser. It comes back with the state, and with a code unless the person refuses.
    Mono<String> entrance(Secret state, Way way);

    /// Whom the code stands for. Asked once: a second time the provider says that it was used.
    Mono<Introduction> introduce(String code);

    /// Begins to compare a face.
    ///
    /// @param outSeqNo our own number for it, unique
    /// @param face     what the browser brings back with it
    Mono<FaceBeginning> beginFace(IdentityAssertion whom, String outSeqNo, Secret face);

    /// How it went. Asking again does no harm.
    Mono<FaceOutcome> result(FaceCheck check);

    /// Who came in, or why nobody did.
    sealed interface Introduction {

        record Known(IdentityAssertion introduced) implements Introduction {}

        record Failed(FaceOutcome outcome) implements Introduction {}
    }

    /// Where the person goes to be looked at, or why not.
    sealed interface FaceBeginning {

        record Begun(FaceCheck check, String url) implements FaceBeginning {}

        record Failed(FaceOutcome outcome) implements FaceBeginning {}
    }
}
