package onething.application.port.in.staff;

import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Sets the caller's own password with a link from an administrator. All earlier sessions of the account
/// end.
@FunctionalInterface
public interface SetPassword {

    /// Fails with a `Refused` for `PasswordWeak` and `PasswordGuessable` or `PasswordLinkUnknown`.
    Mono<Void> set(Secret link, String password);
}
