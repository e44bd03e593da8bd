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

    /// Empty when no person with that number has signed in before.
    Mono<Account> findByIdCard(IdCardNumber idCard);

    Mono<Account> findByCreditCode(CreditCode creditCode);

    /// Stores a new account. If the person or enterprise has one already, gives that one: even concurrent
    /// calls create only one account.
    Mono<Account> addOrFind(Account account);

    /// Renames a person's account and keeps the earlier name; concurrent calls record it once. Changes
    /// nothing if the account already has the name or does not belong to a natural person.
    Mono<Void> rename(PersonId person, PersonName name, Instant now);

    /// Gives earlier names of the account, the latest first.
    Flux<FormerName> formerNames(PersonId person);

    /// Gives the account with this login name and its password hash; empty when there is none.
    Mono<Credential> findCredential(LoginName login);

    /// Sets the login name and password of the account, replacing earlier ones. Fails with a `Refused` for
    /// `AccountTaken` when another account has the name.
    Mono<Void> setCredential(PersonId person, LoginName login, String passwordHash);

    record Credential(Account account, String passwordHash) {}
}
