package onething.application.port.out.factor;

import onething.domain.factor.PasskeyChallenge;
import reactor.core.publisher.Mono;

/// The challenges that wait for a passkey.
public interface PasskeyChallenges {

    /// Replaces the subject's earlier challenge.
    Mono<Void> keep(PasskeyChallenge challenge);

    /// Gives the subject's challenge, once. Of concurrent calls one gets it.
    Mono<PasskeyChallenge> take(String subject);
}
