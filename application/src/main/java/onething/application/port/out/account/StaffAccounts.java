package onething.application.port.out.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.domain.account.LoginName;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.signin.PasswordLink;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The accounts of the staff, and every change to them. Each change is one statement with its record.
public interface StaffAccounts {

    /// Everyone of an office, the suspended ones too.
    Flux<StaffAccount> ofOffice(OfficeCode office);

    /// Empty when nobody on the staff has that id.
    Mono<Versioned<StaffAccount>> find(PersonId id);

    /// In the order in which they were added. Fails with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Versioned<StaffAccount>>> list(Optional<String> after, int limit);

    /// Adds somebody who signs in with that name, once they have set a password with the link. Fails
    /// with a `Refused`
    /// for `AccountTaken` when the name is another's.
    ///
    /// @param passwordHash of a password that nobody knows
    Mono<Versioned<StaffAccount>> add(
            StaffAccount account, LoginName login, String passwordHash, PasswordLink link, StaffChange change);

    /// Puts somebody in another place, over the version it was read at; who is suspended, or has
    /// another place, signs
    /// in anew: their refresh tokens end. Fails with a `Refused` for `ChangedMeanwhile`.
    Mono<Versioned<StaffAccount>> change(Versioned<StaffAccount> account, StaffChange change);

    /// Gives out another link; the ones before it end.
    Mono<Void> link(PasswordLink link, StaffChange change);

    /// Whether a password may be set with the link.
    Mono<Boolean> isOpen(SecretHash link, Instant now);

    /// Sets the password with a link, once, and ends what was signed in before. Gives whose it was;
    /// empty when there is
    /// no such link any more.
    ///
    /// @param change the id of the change that records it
    Mono<PersonId> setPassword(SecretHash link, String passwordHash, UUID change, Instant now);

    /// What was changed about somebody, in order.
    Flux<StaffChange> changes(PersonId id);
}
