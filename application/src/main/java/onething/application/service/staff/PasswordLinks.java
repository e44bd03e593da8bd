package onething.application.service.staff;

import java.time.Clock;
import onething.application.port.out.account.PasswordHashes;
import onething.application.port.out.signin.Secrets;
import onething.domain.signin.PasswordLink;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Generates links for setting a password, and the passwords that accounts have until then.
public final class PasswordLinks {

    private final Secrets secrets;
    private final PasswordHashes hashes;
    private final Clock clock;

    public PasswordLinks(Secrets secrets, PasswordHashes hashes, Clock clock) {
        this.secrets = secrets;
        this.hashes = hashes;
        this.clock = clock;
    }

    Mono<PasswordLink> draw() {
        return secrets.draw()
                .map(secret -> new PasswordLink(secret, clock.instant().plus(PasswordLink.LIFE)));
    }

    /// The hash of a random password that no one knows.
    Mono<String> unknownPassword() {
        return secrets.draw().map(Secret::value).flatMap(hashes::hash);
    }
}
