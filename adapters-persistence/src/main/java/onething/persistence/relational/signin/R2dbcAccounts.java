package onething.persistence.relational.signin;

import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.out.account.Accounts;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.FormerName;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.RowReader;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class R2dbcAccounts implements Accounts {

    static final String LOGIN = "account_logins.login";

    /// A suspended account is not found by those who sign people in.
    private static final String FIND = "select * from accounts where id = :id and suspended_at is null";

    private static final String FIND_BY_IDENTITY =
            "select * from accounts where kind = :kind and identity_blind_index = any(:marks) order by id limit 1";

    private static final String ADD = """
            insert into accounts (id, kind, name, identity, identity_blind_index, office, district, roles)
            values (:id, :kind, :name, :identity, :identityBlindIndex, :office, :district, :roles)
            on conflict (identity_blind_index) do nothing
            """;

    private static final String NAME = "select name from accounts where id = :id and kind = 'person'";

    /// Renames only an account that still has the name that was read. The name may have been encrypted
    /// again meanwhile.
    private static final String RENAME = """
            with renamed as (
                update accounts set name = :name where id = :id and name = :before returning id
            )
            insert into former_names (account, name, until) select id, :former, :now from renamed
            """;

    private static final String FORMER_NAMES =
            "select account, name, until from former_names where account = :account order by until desc, id";

    private static final String FIND_CREDENTIAL = """
            select accounts.*, account_logins.login, account_logins.password_hash, account_logins.first_until
              from account_logins join accounts on accounts.id = account_logins.account
             where accounts.suspended_at is null and\s""";

    private static final String FIND_CREDENTIAL_BY_LOGIN = FIND_CREDENTIAL + "login_blind_index = any(:marks)";

    private static final String FIND_CREDENTIAL_OF_ACCOUNT = FIND_CREDENTIAL + "account = :account";

    private static final String MARK_LOGIN = """
            update account_logins set login_blind_index = :login, login = :sealed
             where account = :account and login_blind_index = any(:marks) and login_blind_index <> :login
            """;

    /// Another account may have the name under an older key's hash, which the unique index does not see.
    private static final String GIVE_CREDENTIAL = """
            insert into account_logins (account, login, login_blind_index, password_hash, first_until)
            select :account, :sealed, :login, :hash, :firstUntil
             where not exists (select from account_logins where login_blind_index = any(:marks) and account <> :account)
            on conflict (account)
            do update set login = :sealed, login_blind_index = :login, password_hash = :hash,
                          first_until = excluded.first_until, changed_at = now()
            """;

    private static final String SET_CREDENTIAL = """
            with done as (%s returning account),
            %s,
            %s
            select account from done
            """.formatted(
                    GIVE_CREDENTIAL,
                    StaffStatements.otherSessionsEnded("select account from done"),
                    StaffStatements.NOTED_IF_DONE);

    /// The count sees the sessions as they were before.
    private static final String END_SESSIONS = """
            with done as (select id as account from accounts where id = :account),
            %s,
            %s
            select count(*) from refresh_families
             where person = :account and %s
            """.formatted(
                    StaffStatements.sessionsEnded("select account from done"),
                    StaffStatements.NOTED_IF_DONE,
                    R2dbcGrants.lasts(":at"));

    private final DatabaseClient database;
    private final AccountRows rows;
    private final BlindIndexText blindIndex;

    R2dbcAccounts(DatabaseClient database, AccountRows rows, BlindIndexText blindIndex) {
        this.database = database;
        this.rows = rows;
        this.blindIndex = blindIndex;
    }

    @Override
    public Mono<Account> find(PersonId id) {
        return database.sql(FIND).bind("id", id.value()).map(rows::account).one();
    }

    @Override
    public Mono<Account> findByIdCard(IdCardNumber idCard) {
        return findBy("person", idCard.value());
    }

    @Override
    public Mono<Account> findByCreditCode(CreditCode creditCode) {
        return findBy("organisation", creditCode.value());
    }

    @Override
    public Mono<Account> addOrFind(Account account) {
        return same(account)
                .switchIfEmpty(Mono.defer(() -> added(account)))
                .switchIfEmpty(Mono.defer(() -> same(account)));
    }

    @Override
    public Mono<Void> rename(PersonId person, PersonName name, Instant now) {
        return database.sql(NAME)
                .bind("id", person.value())
                .mapValue(byte[].class)
                .one()
                .filter(before -> !rows.openName(person, before).equals(name))
                .flatMap(before -> renamed(person, name, now, before))
                .filter(count -> count == 0)
                .flatMap(_ -> rename(person, name, now));
    }

    private Mono<Long> renamed(PersonId person, PersonName name, Instant now, byte[] before) {
        return database.sql(RENAME)
                .bind("id", person.value())
                .bind("name", rows.name(person, name))
                .bind("before", before)
                .bind("former", rows.formerName(person, rows.openName(person, before), now))
                .bind("now", BatchBinder.stored(now))
                .fetch()
                .rowsUpdated();
    }

    @Override
    public Flux<FormerName> formerNames(PersonId person) {
        return database.sql(FORMER_NAMES)
                .bind("account", person.value())
                .map(rows::formerName)
                .all();
    }

    @Override
    public Mono<Credential> findCredential(LoginName login) {
        return credential(login)
                .delayUntil(found ->
                        blindIndex.hasOlderKeys() ? markedAgain(found.account().id(), login) : Mono.empty());
    }

    private Mono<Void> markedAgain(PersonId account, LoginName login) {
        return database.sql(MARK_LOGIN)
                .bind("account", account.value())
                .bind("sealed", rows.login(account, login))
                .bind("login", blindIndex.hash(LOGIN, login.value()))
                .bind("marks", blindIndex.hashes(LOGIN, login.value()))
                .then();
    }

    private Mono<Credential> credential(LoginName login) {
        return database.sql(FIND_CREDENTIAL_BY_LOGIN)
                .bind("marks", blindIndex.hashes(LOGIN, login.value()))
                .map(this::credential)
                .one();
    }

    @Override
    public Mono<Credential> findCredential(PersonId person) {
        return database.sql(FIND_CREDENTIAL_OF_ACCOUNT)
                .bind("account", person.value())
                .map(this::credential)
                .one();
    }

    private Credential credential(Readable row) {
        return new Credential(
                rows.account(row),
                rows.openLogin(row),
                RowReader.text(row, "password_hash"),
                RowReader.find(row, "first_until", Instant.class));
    }

    @Override
    public Mono<Void> setCredential(LoginName login, String passwordHash, StaffChange change, Optional<UUID> kept) {
        var statement = BatchBinder.bind(
                StaffStatements.noting(database.sql(SET_CREDENTIAL), change), "kept", UUID.class, kept);
        return credential(statement, change.account(), login, passwordHash, Optional.empty())
                .map(row -> RowReader.uuid(row, "account"))
                .one()
                .as(R2dbcAccounts::orTaken);
    }

    @Override
    public Mono<Integer> endSessions(StaffChange change) {
        return StaffStatements.noting(database.sql(END_SESSIONS), change)
                .mapValue(Integer.class)
                .one();
    }

    @Override
    public Mono<Void> giveCredential(
            PersonId person, LoginName login, String passwordHash, Optional<Instant> firstUntil) {
        return credential(database.sql(GIVE_CREDENTIAL), person, login, passwordHash, firstUntil)
                .fetch()
                .rowsUpdated()
                .filter(count -> count == 1)
                .as(R2dbcAccounts::orTaken);
    }

    private GenericExecuteSpec credential(
            GenericExecuteSpec statement,
            PersonId person,
            LoginName login,
            String passwordHash,
            Optional<Instant> firstUntil) {
        return BatchBinder.bind(
                statement
                        .bind("account", person.value())
                        .bind("sealed", rows.login(person, login))
                        .bind("login", blindIndex.hash(LOGIN, login.value()))
                        .bind("marks", blindIndex.hashes(LOGIN, login.value()))
                        .bind("hash", passwordHash),
                "firstUntil",
                Instant.class,
                firstUntil.map(BatchBinder::stored));
    }

    private static Mono<Void> orTaken(Mono<?> stored) {
        return stored.switchIfEmpty(Mono.error(new AccountTaken()::refused))
                .then()
                .onErrorMap(R2dbcAccounts::isTaken, _ -> new AccountTaken().refused());
    }

    private Mono<Account> findBy(String kind, String number) {
        return database.sql(FIND_BY_IDENTITY)
                .bind("kind", kind)
                .bind("marks", blindIndex.hashes(AccountRows.IDENTITY, number))
                .map(rows::account)
                .one();
    }

    private Mono<Account> same(Account account) {
        return switch (account.holder()) {
            case Person(var _, var idCard) -> findByIdCard(idCard);
            case Organisation(var _, var creditCode) -> findByCreditCode(creditCode);
            case StaffMember _, AdministratorAccount _ -> Mono.empty();
        };
    }

    /// Empty if the same person was added meanwhile.
    private Mono<Account> added(Account account) {
        return database.sql(ADD)
                .bindProperties(rows.row(account))
                .fetch()
                .rowsUpdated()
                .filter(count -> count == 1)
                .map(_ -> account);
    }

    static boolean isTaken(Throwable error) {
        return error instanceof DataIntegrityViolationException
                && error.getCause() instanceof R2dbcDataIntegrityViolationException cause
                && "23505".equals(cause.getSqlState());
    }
}
