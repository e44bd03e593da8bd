package onething.application.port.in.staff;

import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Sets one's own password with a link that an administrator gave out. Whoever was signed in before is not any more.
@FunctionalInterface
public interface SetPassword {

    /// Fails with a `Refused` for `PasswordWeak` and `PasswordGuessable` or `PasswordLinkUnknown`.
    Mono<Void> set(Secret link, String password);
}
