package onething.persistence.relational.signin;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.account.StaffAccounts;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.LoginName;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.account.StaffChange.Place;
import onething.domain.code.WireNamed;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.StaffUnknown;
import onething.domain.signin.PasswordLink;
import onething.domain.signin.SecretHash;
import onething.domain.text.Line;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.PageRow;
import onething.persistence.relational.RowReader;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class R2dbcStaffAccounts implements StaffAccounts {

    private final DatabaseClient database;
    private final AccountRows rows;
    private final BlindIndexText blindIndex;

    R2dbcStaffAccounts(DatabaseClient database, AccountRows rows, BlindIndexText blindIndex) {
        this.database = database;
        this.rows = rows;
        this.blindIndex = blindIndex;
    }

    @Override
    public Mono<Map<PersonId, String>> names(Set<PersonId> ids) {
        return database.sql(StaffStatements.NAMED)
                .bind("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .map(this::staff)
                .all()
                .collectMap(StaffAccount::id, account -> account.member().displayName());
    }

    @Override
    public Flux<StaffAccount> ofOffice(OfficeCode office) {
        return database.sql(StaffStatements.OF_OFFICE)
                .bind("office", office.value())
                .map(this::staff)
                .all();
    }

    @Override
    public Mono<Versioned<StaffAccount>> find(PersonId id) {
        return database.sql(StaffStatements.FIND)
                .bind("id", id.value())
                .map(this::versioned)
                .one();
    }

    @Override
    public Mono<Page<Versioned<StaffAccount>>> list(Optional<String> after, int limit) {
        return Mono.defer(() -> {
            var cursor = Cursor.read(after, Cursor.Listing.STAFF);
            var from = BatchBinder.bind(
                    database.sql(StaffStatements.LIST), "afterKey", Instant.class, cursor.map(Cursor::key));
            var listed = BatchBinder.bind(from, "afterId", UUID.class, cursor.map(Cursor::id))
                    .bind("limit", limit + 1)
                    .map(this::listed)
                    .all();
            return PageRow.page(listed, limit);
        });
    }

    @Override
    public Mono<Versioned<StaffAccount>> add(
            StaffAccount account, LoginName login, String passwordHash, PasswordLink link, StaffChange change) {
        var adding =
                placing(adding(new Account(account.id(), account.member()), login, passwordHash), account.member());
        return taking(
                recording(linking(adding, link), change).map(this::versioned).one());
    }

    @Override
    public Mono<Void> addAdministrator(
            Account administrator, LoginName login, String passwordHash, PasswordLink link, StaffChange change) {
        var adding = adding(administrator, login, passwordHash)
                .bindNull("office", String.class)
                .bindNull("district", String.class)
                .bind("roles", new String[0]);
        return taking(recording(linking(adding, link), change)
                        .map(row -> RowReader.uuid(row, "id"))
                        .one())
                .then();
    }

    private GenericExecuteSpec adding(Account account, LoginName login, String passwordHash) {
        var row = rows.row(account);
        return database.sql(StaffStatements.ADD)
                .bind("id", row.id())
                .bind("holder", row.kind())
                .bind("name", row.name())
                .bind("marks", blindIndex.hashes(R2dbcAccounts.LOGIN, login.value()))
                .bind("sealed", rows.login(account.id(), login))
                .bind("login", blindIndex.hash(R2dbcAccounts.LOGIN, login.value()))
                .bind("hash", passwordHash);
    }

    private static <T> Mono<T> taking(Mono<T> added) {
        return added.onErrorMap(R2dbcAccounts::isTaken, _ -> new AccountTaken().refused())
                .switchIfEmpty(Mono.error(new AccountTaken()::refused));
    }

    @Override
    public Mono<Versioned<StaffAccount>> change(Versioned<StaffAccount> account, StaffChange change) {
        var wanted = account.value();
        var changing = database.sql(StaffStatements.CHANGE)
                .bind("id", wanted.id().value())
                .bind("version", account.version())
                .bind("suspended", wanted.suspended());
        return recording(placing(changing, wanted.member()), change)
                .map(this::versioned)
                .one()
                .switchIfEmpty(Mono.defer(() -> notChanged(wanted.id())));
    }

    @Override
    public Mono<Void> link(PasswordLink link, StaffChange change) {
        var giving =
                database.sql(StaffStatements.LINK).bind("id", change.account().value());
        return recording(linking(giving, link), change).then();
    }

    @Override
    public Mono<Boolean> isOpen(SecretHash link, Instant now) {
        return database.sql(StaffStatements.IS_OPEN)
                .bind("link", link.value())
                .bind("at", BatchBinder.stored(now))
                .map(row -> RowReader.get(row, "open", Boolean.class))
                .one();
    }

    @Override
    public Mono<PersonId> setPassword(SecretHash link, String passwordHash, UUID change, Instant now) {
        return database.sql(StaffStatements.SET_PASSWORD)
                .bind("link", link.value())
                .bind("hash", passwordHash)
                .bind("change", change)
                .bind("at", BatchBinder.stored(now))
                .bind("kind", Kind.PASSWORD_SET.storedName())
                .map(row -> new PersonId(RowReader.uuid(row, "account")))
                .one();
    }

    @Override
    public Flux<StaffChange> changes(PersonId id) {
        return database.sql(StaffStatements.CHANGES)
                .bind("id", id.value())
                .map(R2dbcStaffAccounts::recorded)
                .all();
    }

    private static GenericExecuteSpec placing(GenericExecuteSpec statement, StaffMember member) {
        return statement
                .bind("office", member.office().value())
                .bind("district", member.district().value())
                .bind("roles", RowReader.names(member.roles()));
    }

    private static GenericExecuteSpec linking(GenericExecuteSpec statement, PasswordLink link) {
        return statement
                .bind("link", link.secret().hash().value())
                .bind("linkExpires", BatchBinder.stored(link.expires()));
    }

    private static GenericExecuteSpec recording(GenericExecuteSpec statement, StaffChange change) {
        return statement
                .bind("change", change.id())
                .bind("by", change.by().value())
                .bind("at", BatchBinder.stored(change.at()))
                .bind("kind", change.kind().storedName());
    }

    private Mono<Versioned<StaffAccount>> notChanged(PersonId id) {
        return find(id).<Versioned<StaffAccount>>flatMap(
                        present -> Mono.error(new ChangedMeanwhile(present.version())::refused))
                .switchIfEmpty(Mono.error(new StaffUnknown(id.value())::refused));
    }

    private PageRow<Versioned<StaffAccount>> listed(Readable row) {
        return PageRow.read(
                row, "id", Cursor.Listing.STAFF, this::versioned, _ -> RowReader.get(row, "created_at", Instant.class));
    }

    private Versioned<StaffAccount> versioned(Readable row) {
        return new Versioned<>(staff(row), RowReader.get(row, "version", Long.class));
    }

    private StaffAccount staff(Readable row) {
        var account = rows.account(row);
        return new StaffAccount(
                account.id(),
                (StaffMember) account.holder(),
                RowReader.find(row, "suspended_at", Instant.class).isPresent());
    }

    private static StaffChange recorded(Readable row) {
        return new StaffChange(
                RowReader.uuid(row, "id"),
                new PersonId(RowReader.uuid(row, "account")),
                new PersonId(RowReader.uuid(row, "changed_by")),
                RowReader.get(row, "at", Instant.class),
                WireNamed.stored(Kind.class, RowReader.text(row, "kind")),
                place(row, "before"),
                place(row, "after"),
                RowReader.find(row, "reason", String.class).map(Line::new));
    }

    private static Optional<Place> place(Readable row, String when) {
        return RowReader.find(row, "office_" + when, String.class)
                .map(office -> new Place(
                        new OfficeCode(office),
                        new DistrictCode(RowReader.text(row, "district_" + when)),
                        RowReader.constants(row, "roles_" + when, Role.class),
                        RowReader.get(row, "suspended_" + when, Boolean.class)));
    }
}
