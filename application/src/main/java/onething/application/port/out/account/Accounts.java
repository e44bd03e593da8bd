package onething.application.port.out.account;

import java.time.Instant;
import onething.domain.account.Account;
import onething.domain.account.FormerName;
import onething.domain.account.LoginName;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Everyone who can sign in.
public interface Accounts {

    /// Empty when there is none.
    Mono<Account> find(PersonId id);

    /// Empty when nobody of that number has signed in before.
    Mono<Account> findByIdCard(IdCardNumber idCard);

    Mono<Account> findByCreditCode(CreditCode creditCode);

    /// Stores a new account. For a person or an enterprise that has one already, that one is given
    /// instead: however
    /// many come at once, there is one account.
    Mono<Account> addOrFind(Account account);

    /// Gives a person's account another name and keeps the one that it had, once however many ask for
    /// it at the same
    /// time. Changes nothing where it has that name already, or is nobody's of flesh and blood.
    Mono<Void> rename(PersonId person, PersonName name, Instant now);

    /// What the account was called before, the latest first.
    Flux<FormerName> formerNames(PersonId person);

    /// The account that somebody types and its password's hash; empty when there is no such account.
    Mono<Credential> findCredential(LoginName login);

    /// Gives the account a name to type and a password, in place of what it had. Fails with a `Refused` for
    /// `AccountTaken` when the name is another's.
    Mono<Void> setCredential(PersonId person, LoginName login, String passwordHash);

    record Credential(Account account, String passwordHash) {}
}
