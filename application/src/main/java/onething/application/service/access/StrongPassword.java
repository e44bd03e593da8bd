package onething.application.service.access;

import java.util.Optional;
import onething.domain.account.LoginName;
import onething.domain.refusal.Refusal;
import onething.domain.signin.PasswordRule;
import reactor.core.publisher.Mono;

/// Takes a password that somebody chose only when [PasswordRule] does.
public final class StrongPassword {

    private StrongPassword() {}

    /// Fails with a `Refused` for `PasswordWeak` or `PasswordGuessable`.
    public static Mono<Void> required(String password, LoginName account) {
        return refused(PasswordRule.broken(password, account));
    }

    /// As above, where the account is known by a link alone.
    public static Mono<Void> required(String password) {
        return refused(PasswordRule.broken(password));
    }

    private static Mono<Void> refused(Optional<Refusal> broken) {
        return Mono.justOrEmpty(broken).flatMap(refusal -> Mono.error(refusal.refused()));
    }
}
