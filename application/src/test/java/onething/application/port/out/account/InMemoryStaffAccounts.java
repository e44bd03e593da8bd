package onething.application.port.out.account;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.domain.account.Account;
import onething.domain.account.LoginName;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.signin.PasswordLink;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryStaffAccounts implements StaffAccounts {

    private final Map<PersonId, Versioned<StaffAccount>> accounts = new LinkedHashMap<>();
    private final Map<PersonId, PasswordLink> links = new LinkedHashMap<>();
    private final Map<PersonId, LoginName> logins = new LinkedHashMap<>();
    private final List<StaffChange> changes = new ArrayList<>();
    private final InMemoryAccounts passwords;

    public InMemoryStaffAccounts() {
        this(new InMemoryAccounts());
    }

    public InMemoryStaffAccounts(InMemoryAccounts passwords) {
        this.passwords = passwords;
    }

    public void put(StaffAccount account) {
        accounts.put(account.id(), new Versioned<>(account, 0));
    }

    /// Adds a change that another store has made.
    public void note(StaffChange change) {
        changes.add(change);
    }

    @Override
    public Flux<StaffAccount> ofOffice(OfficeCode office) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(accounts.values())))
                .map(Versioned::value)
                .filter(account -> account.member().office().equals(office));
    }

    @Override
    public Mono<Map<PersonId, String>> names(Set<PersonId> ids) {
        return Mono.fromSupplier(() -> accounts.values().stream()
                .map(Versioned::value)
                .filter(each -> ids.contains(each.id()))
                .collect(
                        Collectors.toMap(StaffAccount::id, each -> each.member().displayName())));
    }

    @Override
    public Mono<Versioned<StaffAccount>> find(PersonId id) {
        return Mono.fromSupplier(() -> accounts.get(id));
    }

    @Override
    public Mono<Page<Versioned<StaffAccount>>> list(Optional<String> after, int limit) {
        return Mono.fromSupplier(() -> {
            var all = List.copyOf(accounts.values());
            int from = after.map(InMemoryStaffAccounts::place).orElse(0);
            int to = Math.min(all.size(), from + limit);
            var next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.<String>empty();
            return new Page<>(all.subList(from, to), next, all.size());
        });
    }

    private static int place(String cursor) {
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException changed) {
            throw new CursorInvalid().refused();
        }
    }

    @Override
    public Mono<Versioned<StaffAccount>> add(
            StaffAccount account, LoginName login, String passwordHash, PasswordLink link, StaffChange change) {
        return added(new Account(account.id(), account.member()), login, passwordHash, link, change)
                .then(Mono.fromSupplier(() -> {
                    var stored = new Versioned<>(account, 0L);
                    accounts.put(account.id(), stored);
                    return stored;
                }));
    }

    @Override
    public Mono<Void> addAdministrator(
            Account administrator, LoginName login, String passwordHash, PasswordLink link, StaffChange change) {
        return added(administrator, login, passwordHash, link, change);
    }

    private Mono<Void> added(
            Account account, LoginName login, String passwordHash, PasswordLink link, StaffChange change) {
        return passwords
                .findCredential(login)
                .<Account>flatMap(_ -> Mono.error(new AccountTaken()::refused))
                .switchIfEmpty(passwords.addOrFind(account))
                .then(passwords.giveCredential(account.id(), login, passwordHash, Optional.empty()))
                .then(Mono.fromRunnable(() -> {
                    logins.put(account.id(), login);
                    links.put(account.id(), link);
                    changes.add(change);
                }));
    }

    @Override
    public Mono<Versioned<StaffAccount>> change(Versioned<StaffAccount> account, StaffChange change) {
        return Mono.fromSupplier(() -> {
            var id = account.value().id();
            requireNonNull(accounts.get(id)).at(account.version());
            accounts.put(id, account.next());
            changes.add(change);
            return account.next();
        });
    }

    @Override
    public Mono<Void> link(PasswordLink link, StaffChange change) {
        return Mono.fromRunnable(() -> {
            links.put(change.account(), link);
            changes.add(change);
        });
    }

    @Override
    public Mono<Boolean> isOpen(SecretHash link, Instant now) {
        return Mono.fromSupplier(() -> links.values().stream()
                .anyMatch(each -> each.secret().hash().equals(link) && now.isBefore(each.expires())));
    }

    @Override
    public Mono<PersonId> setPassword(SecretHash link, String passwordHash, UUID change, Instant now) {
        return Mono.defer(() -> Mono.justOrEmpty(links.entrySet().stream()
                        .filter(each -> each.getValue().secret().hash().equals(link))
                        .filter(each -> now.isBefore(each.getValue().expires()))
                        .map(Map.Entry::getKey)
                        .findFirst()))
                .delayUntil(person -> passwords.giveCredential(
                        person, requireNonNull(logins.get(person)), passwordHash, Optional.empty()))
                .doOnNext(person -> {
                    links.remove(person);
                    changes.add(StaffChange.withoutPlace(change, person, person, now, StaffChange.Kind.PASSWORD_SET));
                });
    }

    @Override
    public Flux<StaffChange> changes(PersonId id) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(changes)))
                .filter(change -> change.account().equals(id));
    }
}
