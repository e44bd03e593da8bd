package onething.application.service.access;

import java.util.Optional;
import onething.domain.account.LoginName;
import onething.domain.password.PasswordRule;
import onething.domain.refusal.Refusal;
import reactor.core.publisher.Mono;

/// Accepts a chosen password only if [PasswordRule] accepts it.
public final class StrongPassword {

    private StrongPassword() {}

    /// Fails with a `Refused` for `PasswordWeak` or `PasswordGuessable`.
    public static Mono<Void> required(String password, LoginName account) {
        return refused(PasswordRule.broken(password, account));
    }

    /// The same, when only a link identifies the account.
    public static Mono<Void> required(String password) {
        return refused(PasswordRule.broken(password));
    }

    private static Mono<Void> refused(Optional<Refusal> broken) {
        return Mono.justOrEmpty(broken).flatMap(refusal -> Mono.error(refusal.refused()));
    }
}
