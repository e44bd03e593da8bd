package onething.application.port.in.staff;

import onething.domain.account.LoginName;
import onething.domain.party.PersonName;
import onething.domain.signin.PasswordLink;
import reactor.core.publisher.Mono;

/// Adds an administrator without asking who calls: it is for the operator of the service alone. It is how
/// the first administrator gets in, and how an office gets in again that lost its only one.
@FunctionalInterface
public interface AddAdministrator {

    /// Gives a link for the password, also to an administrator who has not set one yet; earlier links become
    /// invalid. Empty when the administrator has set a password. Fails with a `Refused` for `AccountTaken`
    /// when someone else has the account name.
    Mono<PasswordLink> add(LoginName login, PersonName name);
}
