package onething.application.port.in.account;

import java.time.Instant;
import java.util.Optional;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.account.LoginName;
import reactor.core.publisher.Mono;

/// Registers an account that signs in by password.
@FunctionalInterface
public interface RegisterAccount {

    /// Gives the account that the person or enterprise has already, or a new one.
    ///
    /// Fails with a `Refused` for `PasswordWeak` and `PasswordGuessable`, and for `AccountTaken` when
    /// another account has the name.
    Mono<Account> register(Command command);

    /// @param firstUntil until when the password opens the account, if somebody else than the holder chose it. The
    ///   holder replaces it at the first sign-in. The staff set theirs with a link instead
    record Command(LoginName login, String password, AccountHolder holder, Optional<Instant> firstUntil) {

        /// With a password that the holder chose.
        public Command(LoginName login, String password, AccountHolder holder) {
            this(login, password, holder, Optional.empty());
        }

        @Override
        public String toString() {
            return "RegisterAccount[" + login + "]";
        }
    }
}
