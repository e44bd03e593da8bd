package onething.application.service.staff;

import java.time.Clock;
import onething.application.port.out.signin.Secrets;
import onething.domain.signin.PasswordLink;
import reactor.core.publisher.Mono;

/// Generates links for setting a password.
public final class PasswordLinks {

    private final Secrets secrets;
    private final Clock clock;

    public PasswordLinks(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    Mono<PasswordLink> draw() {
        return secrets.draw()
                .map(secret -> new PasswordLink(secret, clock.instant().plus(PasswordLink.LIFE)));
    }
}
