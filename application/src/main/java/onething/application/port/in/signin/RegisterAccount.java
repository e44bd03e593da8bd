package onething.application.port.in.signin;

import onething.domain.signin.Account;
import onething.domain.signin.Holder;
import onething.domain.signin.LoginName;
import reactor.core.publisher.Mono;

/// Gives somebody an account to sign in with by password.
@FunctionalInterface
public interface RegisterAccount {

    /// The account: the one that the person or enterprise has already, or a new one.
    ///
    /// Fails with a `Refused` for `PasswordWeak` and `PasswordGuessable`, and for `AccountTaken` when the name is another's.
    Mono<Account> register(Command command);

    record Command(LoginName login, String password, Holder holder) {

        @Override
        public String toString() {
            return "RegisterAccount[" + login + "]";
        }
    }
}
