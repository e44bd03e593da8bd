package onething.application.port.out.factor;

import onething.domain.factor.PasskeyAnswer;
import onething.domain.factor.PasskeyCredential;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Checks what passkeys answer (W3C Web Authentication Level 3 §7): the challenge, the address of the page, the
/// flags and the signature. Whether the count is right is the domain's rule.
public interface PasskeyVerifier {

    /// Gives what has to be stored of a new passkey. Empty if the answer is not right.
    Mono<PasskeyCredential> made(Secret challenge, PasskeyAnswer.Made answer);

    /// Gives the authenticator's count. Empty if the answer is not right.
    Mono<Long> signed(Secret challenge, PasskeyCredential stored, PasskeyAnswer.Signed answer);
}
