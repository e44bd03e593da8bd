package onething.application.port.out.signin;

import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.signin.Account;
import onething.domain.signin.LoginName;
import reactor.core.publisher.Mono;

/// Everyone who can sign in.
public interface Accounts {

    /// Empty when there is none.
    Mono<Account> find(PersonId id);

    /// Empty when nobody of that number has signed in before.
    Mono<Account> findByIdCard(IdCardNumber idCard);

    Mono<Account> findByCreditCode(CreditCode creditCode);

    /// Stores a new account. For a person or an enterprise that has one already, that one is given instead: however many
    /// come at once, there is one account.
    Mono<Account> addOrFind(Account account);

    /// The account that somebody types and its password's hash; empty when there is no such account.
    Mono<Credential> findCredential(LoginName login);

    /// Gives the account a name to type and a password, in place of what it had. Fails with a `Refused` for
    /// `AccountTaken` when the name is another's.
    Mono<Void> setCredential(PersonId person, LoginName login, String passwordHash);

    record Credential(Account account, String passwordHash) {}
}
