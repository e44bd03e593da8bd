package onething.application.port.out.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.domain.account.Account;
import onething.domain.account.FormerName;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
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

    /// The same for an account; empty when it does not exist, or has no password.
    Mono<Credential> findCredential(PersonId person);

    /// Sets the login name and password that the holder chose, replacing earlier ones. With it the change of the
    /// account is recorded, and everything ends that was issued to the holder: sessions (families), unused codes
    /// and admitted devices. Fails with a `Refused` for `AccountTaken` when another account has the name.
    ///
    /// @param kept the holder's session that goes on
    Mono<Void> setCredential(LoginName login, String passwordHash, StaffChange change, Optional<UUID> kept);

    /// Sets a login name and password in the holder's name, without a record. Fails in the same way.
    ///
    /// @param firstUntil see [Credential]
    Mono<Void> giveCredential(PersonId person, LoginName login, String passwordHash, Optional<Instant> firstUntil);

    /// Ends everything that was issued to the holder, as a new password does, and records the change. Gives how
    /// many sessions ended.
    Mono<Integer> endSessions(StaffChange change);

    /// @param firstUntil until when the password opens the account; the holder did not choose it and has to replace
    ///   it. Empty if the holder chose it
    record Credential(Account account, LoginName login, String passwordHash, Optional<Instant> firstUntil) {}
}
