package onething.application.port.in.account;

import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.account.LoginName;
import reactor.core.publisher.Mono;

/// Gives somebody an account to sign in with by password.
@FunctionalInterface
public interface RegisterAccount {

    /// The account: the one that the person or enterprise has already, or a new one.
    ///
    /// Fails with a `Refused` for `PasswordWeak` and `PasswordGuessable`, and for `AccountTaken` when
    /// the name is
    /// another's.
    Mono<Account> register(Command command);

    record Command(LoginName login, String password, AccountHolder holder) {

        @Override
        public String toString() {
            return "RegisterAccount[" + login + "]";
        }
    }
}
