package onething.identity.accounts;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import onething.application.port.out.signin.Secrets;
import onething.domain.signin.Secret;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Generates secrets with the JDK's own generator. After seeding it reads no device, so it does not block.
@Component
class RandomSecrets implements Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random;

    RandomSecrets() throws NoSuchAlgorithmException {
        this.random = SecureRandom.getInstance("DRBG");
        this.random.nextBytes(new byte[1]);
    }

    @Override
    public Mono<Secret> draw() {
        return Mono.fromSupplier(() -> {
            var drawn = new byte[BYTES];
            random.nextBytes(drawn);
            return Secret.of(drawn);
        });
    }
}
