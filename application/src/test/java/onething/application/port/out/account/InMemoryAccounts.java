package onething.application.port.out.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import onething.application.port.out.token.InMemoryGrants;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.FormerName;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal.AccountTaken;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryAccounts implements Accounts {

    private final Map<PersonId, Account> accounts = new LinkedHashMap<>();
    private final Map<LoginName, PersonId> logins = new HashMap<>();
    private final Map<PersonId, String> hashes = new HashMap<>();
    private final Map<PersonId, Instant> firstUntil = new HashMap<>();
    public final List<StaffChange> changes = new ArrayList<>();
    private final Map<PersonId, List<FormerName>> formerNames = new HashMap<>();
    private final InMemoryGrants grants;

    public InMemoryAccounts() {
        this(new InMemoryGrants());
    }

    public InMemoryAccounts(InMemoryGrants grants) {
        this.grants = grants;
    }

    @Override
    public Mono<Account> find(PersonId id) {
        return Mono.fromSupplier(() -> accounts.get(id));
    }

    @Override
    public Mono<Account> findByIdCard(IdCardNumber idCard) {
        return first(account ->
                account.holder() instanceof Person person && person.idCard().equals(idCard));
    }

    @Override
    public Mono<Account> findByCreditCode(CreditCode creditCode) {
        return first(account -> account.holder() instanceof Organisation organisation
                && organisation.creditCode().equals(creditCode));
    }

    @Override
    public Mono<Account> addOrFind(Account account) {
        return Mono.defer(() -> same(account)).switchIfEmpty(Mono.fromSupplier(() -> {
            accounts.put(account.id(), account);
            return account;
        }));
    }

    @Override
    public Mono<Void> rename(PersonId person, PersonName name, Instant now) {
        return Mono.fromRunnable(() -> accounts.computeIfPresent(person, (_, account) -> {
            if (!(account.holder() instanceof Person(var before, var idCard)) || before.equals(name)) {
                return account;
            }
            formerNames.computeIfAbsent(person, _ -> new ArrayList<>()).addFirst(new FormerName(before, now));
            return new Account(person, new Person(name, idCard));
        }));
    }

    @Override
    public Flux<FormerName> formerNames(PersonId person) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(formerNames.getOrDefault(person, List.of()))));
    }

    @Override
    public Mono<Credential> findCredential(LoginName login) {
        return Mono.justOrEmpty(Optional.ofNullable(logins.get(login))).flatMap(this::findCredential);
    }

    @Override
    public Mono<Credential> findCredential(PersonId person) {
        return Flux.fromIterable(List.copyOf(logins.entrySet()))
                .filter(login -> login.getValue().equals(person))
                .next()
                .map(login -> new Credential(
                        Objects.requireNonNull(accounts.get(person)),
                        login.getKey(),
                        Objects.requireNonNull(hashes.get(person)),
                        Optional.ofNullable(firstUntil.get(person))));
    }

    @Override
    public Mono<Void> setCredential(LoginName login, String passwordHash, StaffChange change, Optional<UUID> kept) {
        return giveCredential(change.account(), login, passwordHash, Optional.empty())
                .doOnSuccess(_ -> changes.add(change))
                .then(Mono.defer(() -> grants.endAll(change.account(), kept)));
    }

    @Override
    public Mono<Integer> endSessions(StaffChange change) {
        return Mono.defer(() -> {
            changes.add(change);
            return grants.liveOf(change.account(), change.at(), Integer.MAX_VALUE)
                    .count()
                    .map(Math::toIntExact)
                    .delayUntil(_ -> grants.endAll(change.account(), Optional.empty()));
        });
    }

    @Override
    public Mono<Void> giveCredential(PersonId person, LoginName login, String passwordHash, Optional<Instant> until) {
        return Mono.fromRunnable(() -> {
            if (!person.equals(logins.getOrDefault(login, person))) {
                throw new AccountTaken().refused();
            }
            logins.values().remove(person);
            logins.put(login, person);
            hashes.put(person, passwordHash);
            firstUntil.remove(person);
            until.ifPresent(end -> firstUntil.put(person, end));
        });
    }

    private Mono<Account> same(Account account) {
        return switch (account.holder()) {
            case Person(var _, var idCard) -> findByIdCard(idCard);
            case Organisation(var _, var creditCode) -> findByCreditCode(creditCode);
            default -> Mono.empty();
        };
    }

    private Mono<Account> first(Predicate<Account> wanted) {
        return Mono.fromSupplier(
                () -> accounts.values().stream().filter(wanted).findFirst().orElse(null));
    }
}
