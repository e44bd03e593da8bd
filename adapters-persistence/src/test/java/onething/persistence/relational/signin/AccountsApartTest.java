package onething.persistence.relational.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.signin.Account;
import onething.domain.signin.Holder;
import onething.domain.signin.Holder.Keeper;
import onething.domain.signin.Holder.Organisation;
import onething.domain.signin.Holder.Person;
import onething.domain.signin.LoginName;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.calendar.ShippedNotices;
import onething.persistence.relational.sealing.BlindIndex;
import onething.persistence.relational.sealing.KeyRing;
import onething.persistence.relational.sealing.ReporterSeal;
import onething.persistence.relational.sealing.Suite;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/// A report has its applicant's account: whose that is, no ordinary key tells.
class AccountsApartTest {

    private static final Account LI_NA = account(new Person(new PersonName("李娜"), new IdCardNumber("11010519491231002X")));
    private static final Account FACTORY = account(new Organisation("揭阳某公司", new CreditCode("91350100M000100Y43")));
    private static final Account KEEPER = account(new Keeper(new PersonName("管理员")));
    private static final LoginName LOGIN = new LoginName("13800138000");

    private final Marks marks =
            new Marks(BlindIndex.with(KeyRing.of(Suite.AES, "index", Map.of("index", new byte[32]))));

    @Test
    void accountsOfBeforeAreSealedAnewAndFoundAsTheyWere() throws IOException {
        try (var server = TestPostgres.started()) {
            var database = DatabaseClient.create(TestPostgres.connectionsTo(server));
            var earlier = accounts(database, new ReporterSeal(TestPostgres.seal()));
            earlier.addOrFind(LI_NA).then(earlier.addOrFind(FACTORY)).then(earlier.addOrFind(KEEPER)).block();
            earlier.setCredential(LI_NA.id(), LOGIN, "hash").block();
            assertThat(TestPostgres.seal().openText("accounts.name", column("name", database))).isEqualTo("李娜");

            migrate(server);
            migrate(server);

            noOrdinaryKeyTellsWhoseItIs(database);
            var accounts = accounts(database, TestPostgres.reporterSeal());
            assertThat(accounts.findByIdCard(new IdCardNumber("11010519491231002X")).block()).isEqualTo(LI_NA);
            assertThat(accounts.find(FACTORY.id()).block()).isEqualTo(FACTORY);
            assertThat(accounts.find(KEEPER.id()).block()).isEqualTo(KEEPER);
            assertThat(requireNonNull(accounts.findCredential(LOGIN).block()).account()).isEqualTo(LI_NA);
        }
    }

    @Test
    void whatIsSealedSoAlreadyStaysAsItIs() throws IOException {
        try (var server = TestPostgres.started()) {
            var database = DatabaseClient.create(TestPostgres.connectionsTo(server));
            var accounts = accounts(database, TestPostgres.reporterSeal());
            accounts.addOrFind(LI_NA).block();
            accounts.setCredential(LI_NA.id(), LOGIN, "hash").block();
            var name = column("name", database);

            migrate(server);

            noOrdinaryKeyTellsWhoseItIs(database);
            assertThat(column("name", database)).isEqualTo(name);
        }
    }

    private static void noOrdinaryKeyTellsWhoseItIs(DatabaseClient database) {
        Map.of("name", "accounts.name", "identity", "accounts.identity", "login", "account_logins.login")
                .forEach((column, place) -> {
                    var sealed = column(column, database);
                    assertThatIllegalStateException().isThrownBy(() -> TestPostgres.seal().open(place, sealed));
                    assertThat(TestPostgres.reporterSeal().seal().openText(place, sealed)).isNotBlank();
                });
    }

    /// 李娜's.
    private static byte[] column(String name, DatabaseClient database) {
        return requireNonNull(database.sql("select " + name
                        + " from accounts left join account_logins on account = id where id = :id")
                .bind("id", LI_NA.id().value())
                .mapValue(byte[].class)
                .one()
                .block());
    }

    private R2dbcAccounts accounts(DatabaseClient database, ReporterSeal seal) {
        return new R2dbcAccounts(database, new AccountRows(seal, marks), marks);
    }

    private static void migrate(EmbeddedPostgres server) {
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .javaMigrations(
                        ShippedNotices.migration(),
                        new AccountsApart(TestPostgres.seal(), TestPostgres.reporterSeal()))
                .load()
                .migrate();
    }

    private static Account account(Holder holder) {
        return new Account(new PersonId(UUID.randomUUID()), holder);
    }
}
