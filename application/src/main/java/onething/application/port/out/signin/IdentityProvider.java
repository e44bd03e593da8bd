package onething.application.port.out.signin;

import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.FaceCheck;
import onething.domain.signin.FaceSignIn.IdentityAssertion;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// 粤信签: identifies people and compares faces. A failure there is an outcome, never an error. What a browser
/// brings is only a hint: this service always asks the provider for the answer.
public interface IdentityProvider {

    /// Gives where to send the browser. It returns with the state, and with a code unless the person
    /// refuses.
    Mono<String> entrance(Secret state, Way way);

    /// Gives the identity that the code stands for. It works once: the second time the provider answers
    /// that the code was used.
    Mono<Introduction> introduce(String code);

    /// Begins a face comparison.
    ///
    /// @param outSeqNo this service's own unique number for the comparison
    /// @param face     what the browser brings back with it
    Mono<FaceBeginning> beginFace(IdentityAssertion whom, String outSeqNo, Secret face);

    /// Gives the outcome. Repeated calls do no harm.
    Mono<FaceOutcome> result(FaceCheck check);

    /// The identity, or why there is none.
    sealed interface Introduction {

        record Known(IdentityAssertion introduced) implements Introduction {}

        record Failed(FaceOutcome outcome) implements Introduction {}
    }

    /// Where the person goes for the comparison, or why there is none.
    sealed interface FaceBeginning {

        record Begun(FaceCheck check, String url) implements FaceBeginning {}

        record Failed(FaceOutcome outcome) implements FaceBeginning {}
    }
}
