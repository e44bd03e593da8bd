package onething.identity.tokens;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// New pairs of keys for ES256: on the curve P-256 (RFC 7518, 3.4).
final class SigningKeyPairs {

    private SigningKeyPairs() {}

    /// Runs off the event loop, because it draws randomness.
    static Mono<KeyPair> next() {
        return Mono.fromCallable(() -> {
                    var generator = KeyPairGenerator.getInstance("EC");
                    generator.initialize(new ECGenParameterSpec("secp256r1"));
                    return generator.generateKeyPair();
                })
                .subscribeOn(Schedulers.boundedElastic());
    }
}
