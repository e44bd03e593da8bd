package onething.application.port.out.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.domain.account.Account;
import onething.domain.account.LoginName;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.signin.PasswordLink;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The accounts of the staff and every change to them. One statement stores a change together with its
/// record.
public interface StaffAccounts {

    /// Gives all staff of an office, including suspended ones.
    Flux<StaffAccount> ofOffice(OfficeCode office);

    /// Empty when no staff member has that id.
    Mono<Versioned<StaffAccount>> find(PersonId id);

    /// Gives the names of those of these who are members of the staff, including suspended ones.
    Mono<Map<PersonId, String>> names(Set<PersonId> ids);

    /// In the order in which they were added. Fails with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Versioned<StaffAccount>>> list(Optional<String> after, int limit);

    /// Adds a staff member, who can sign in with that name after setting a password with the link. Fails
    /// with a `Refused` for `AccountTaken` when another account has the name.
    ///
    /// @param passwordHash of a random password that no one knows
    Mono<Versioned<StaffAccount>> add(
            StaffAccount account, LoginName login, String passwordHash, PasswordLink link, StaffChange change);

    /// Adds an administrator in the same way. Administrators are not among the staff that is listed.
    Mono<Void> addAdministrator(
            Account administrator, LoginName login, String passwordHash, PasswordLink link, StaffChange change);

    /// Changes the office, district, roles or suspension, over the version it was read at. After a
    /// suspension or another office, district or role the person must sign in again: their refresh tokens
    /// end. Fails with a `Refused` for `ChangedMeanwhile`.
    Mono<Versioned<StaffAccount>> change(Versioned<StaffAccount> account, StaffChange change);

    /// Issues a new link; earlier links become invalid.
    Mono<Void> link(PasswordLink link, StaffChange change);

    /// Whether a password may be set with the link.
    Mono<Boolean> isOpen(SecretHash link, Instant now);

    /// Sets the password with a link, once, and ends all earlier sessions. Gives the person; empty when the
    /// link is no longer valid.
    ///
    /// @param change the id of the change that records it
    Mono<PersonId> setPassword(SecretHash link, String passwordHash, UUID change, Instant now);

    /// Gives the changes of a staff account, in order.
    Flux<StaffChange> changes(PersonId id);
}
