package onething.application.port.in.account;

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

    record Command(LoginName login, String password, AccountHolder holder) {

        @Override
        public String toString() {
            return "RegisterAccount[" + login + "]";
        }
    }
}
