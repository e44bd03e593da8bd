package onething.persistence.relational.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.StaffAccounts;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.retention.AccountClosure;
import onething.domain.retention.Obstacle;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.AgentIndex;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterIndex;
import onething.persistence.relational.signin.StoredAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class R2dbcAccountClosuresTest {

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    private static final IdCardNumber NUMBER = new IdCardNumber("11010519491231002X");

    /// What stays of a person: case files with who read and saw them, consents, the record of the account, and what
    /// only staff have.
    private static final List<String> STAY = List.of(
            "access_searches.person",
            "bundles.applicant",
            "consents.person",
            "corrections.applicant",
            "factor_resets.person",
            "matters.applicant",
            "notifications.recipient",
            "papers.applicant",
            "passkeys.person",
            "personal_data_accesses.person",
            "recovery_codes.person",
            "reuse_consents.person",
            "second_factors.person",
            "staff_changes.account",
            "unmasked_accesses.person");

    private final DatabaseClient database = TestPostgres.database();
    private final Accounts accounts = StoredAccounts.accounts();
    private final StaffAccounts record = StoredAccounts.staff();
    private final AgentIndex agents = new AgentIndex(
            ReporterIndex.with(KeyRing.of(ColumnCipherAlgorithm.AES, "index", Map.of("index", new byte[32]))));
    private final R2dbcAccountClosures closures = new R2dbcAccountClosures(database, accounts, agents);
    private final Account account =
            new Account(new PersonId(UUID.randomUUID()), new Person(new PersonName("李娜"), NUMBER));

    @BeforeEach
    void aPersonWithAnAccount() {
        TestPostgres.empty("accounts", "bundles", "matters");
        accounts.addOrFind(account).block();
        accounts.giveCredential(account.id(), new LoginName("lina"), "hash", Optional.empty())
                .block();
    }

    /// A new table with a column for a person makes this red, until it is said what becomes of its rows.
    @Test
    void everyTableThatNamesAPersonIsEmptiedOrNamedHere() {
        var left = new TreeSet<String>();
        for (var column : columns()) {
            var table = column.substring(0, column.indexOf('.'));
            if (!R2dbcAccountClosures.CLOSE.contains("delete from " + table + " using done where")
                    || STAY.contains(column)) {
                left.add(column);
            }
        }

        assertThat(left).containsExactlyElementsOf(STAY);
    }

    @Test
    void nothingOfAClosedAccountIsLeftThatNobodyHasToKeep() {
        for (var statement : List.of(
                "insert into bundles (id, version, applicant, guide, guide_version, chosen, answers, opened, changed)"
                        + " values (gen_random_uuid(), 1, '%s', 'labour-rights', 1, '{}', '\\x00', now(), now())",
                "insert into idempotency_keys (owner, key, content, bundle) values ('%s', 'k', 'c', gen_random_uuid())",
                "insert into favourites (id, person, guide, marked) values (gen_random_uuid(), '%s', 'labour-rights', now())",
                "insert into messages_read (person, until) values ('%s', now())",
                "insert into contact_preferences (person, channels, addresses, changed) values ('%s', '{}', '\\x00', now())",
                "insert into known_devices (device, account, seen_at) values ('d', '%s', now())",
                "insert into former_names (account, name, until) values ('%s', '\\x00', now())",
                "insert into consents (person, purpose, text_version, given) values ('%s', 'AGREEMENT', '1', now())",
                "insert into refresh_families (id, person, client, scopes, signed_in, signed_in_by, expires, used_at,"
                        + " unused_seconds, newest)"
                        + " values (gen_random_uuid(), '%s', 'h5', '{}', now(), 'PASSWORD', now(), now(), 60, 't')")) {
            run(statement.formatted(account.id().value()));
        }
        assertThat(closures.look(account.id()).block()).isEqualTo(new AccountClosure(List.of(), 1, 0));

        assertThat(closures.close(closed(account.id())).block()).isTrue();

        var left = new TreeSet<String>();
        for (var column : columns()) {
            var parts = column.split("\\.");
            if (count("select count(*) from %s where %s = '%s'"
                            .formatted(parts[0], parts[1], account.id().value()))
                    > 0) {
                left.add(column);
            }
        }
        assertThat(left).containsExactly("consents.person", "staff_changes.account");
        assertThat(count("select count(*) from consents where withdrawn is null"))
                .isZero();
        assertThat(count("select count(*) from accounts where name is not null or identity is not null"
                        + " or identity_blind_index is not null"))
                .isZero();
        assertThat(record.changes(account.id())
                        .map(StaffChange::kind)
                        .collectList()
                        .block())
                .containsExactly(Kind.CLOSED);
    }

    @Test
    void thePersonIsUnknownAfterwardsAndCanComeBackWithAnotherAccount() {
        closures.close(closed(account.id())).block();

        assertThat(accounts.find(account.id()).block()).isNull();
        assertThat(accounts.findByIdCard(NUMBER).block()).isNull();
        assertThat(accounts.findCredential(new LoginName("lina")).block()).isNull();
        assertThat(closures.look(account.id()).block()).isNull();
        assertThat(closures.close(closed(account.id())).block())
                .as("it is closed once")
                .isFalse();
        var again = new Account(new PersonId(UUID.randomUUID()), account.holder());
        assertThat(accounts.addOrFind(again).block()).isEqualTo(again);
    }

    @Test
    void anOpenMatterKeepsTheAccountAsItIs() {
        run("""
                insert into bundles (id, version, applicant, guide, guide_version, chosen, answers, opened, changed, number,
                                     received)
                values (gen_random_uuid(), 1, '%1$s', 'labour-rights', 1, '{}', '\\x00', now(), now(), 'JY1', now())
                """.formatted(account.id().value()));
        run("""
                insert into matters (id, version, bundle, bundle_number, ordinal, guide, guide_version, code, applicant,
                                     office, district, standing, stage, ended, tab, particulars, supplied, clocks,
                                     awaits_approval, late, changed)
                select gen_random_uuid(), 1, id, number, 1, guide, 1, 'inspection-complaint', applicant, 'labour-inspection',
                       '445202', 'submitted', '', false, 'in-progress', '\\x00', '\\x00', '[]', false, false, now()
                  from bundles
                """);

        assertThat(closures.look(account.id()).block())
                .isEqualTo(new AccountClosure(List.of(Obstacle.OPEN_MATTER), 0, 1));
        assertThat(closures.close(closed(account.id())).block()).isFalse();

        assertThat(accounts.find(account.id()).block()).isEqualTo(account);
        run("update matters set ended = true");
        assertThat(closures.close(closed(account.id())).block()).isTrue();
        assertThat(count("select count(*) from matters"))
                .as("the case file stays")
                .isEqualTo(1);
    }

    /// 民法典 art. 173: the agent gives the mandates up.
    @Test
    void whoClosesTheAccountIsNobodysAgentAnyMore() {
        var others = UUID.randomUUID();
        run("""
                insert into bundles (id, version, applicant, guide, guide_version, chosen, answers, opened, changed)
                values ('%s', 1, gen_random_uuid(), 'labour-rights', 1, '{}', '\\x00', now(), now())
                """.formatted(others));
        mandated(others, NUMBER, "null");
        mandated(others, NUMBER, "'2026-08-01T00:00:00Z'");
        mandated(others, new IdCardNumber("445202198808170018"), "null");

        assertThat(closures.close(closed(account.id())).block()).isTrue();

        assertThat(count("select count(*) from mandates where ended = '2026-09-01T04:00:00Z'"))
                .as("the one that held")
                .isEqualTo(1);
        assertThat(count("select count(*) from mandates where ended = '2026-08-01T00:00:00Z'"))
                .as("one that had ended")
                .isEqualTo(1);
        assertThat(count("select count(*) from mandates where ended is null"))
                .as("another agent's")
                .isEqualTo(1);
    }

    private void mandated(UUID bundle, IdCardNumber agent, String ended) {
        run("""
                insert into mandates (id, bundle, agent_blind_index, agent, relationship, authority, until, granted, ended)
                values (gen_random_uuid(), '%s', '%s', '\\x00', 'LAWYER', '\\x00', '2026-12-31', now(), %s)
                """.formatted(bundle, agents.hashes(agent)[0], ended));
    }

    @Test
    void accountsOfTheStaffAreNotClosedHere() {
        var keeper = new Account(new PersonId(UUID.randomUUID()), new AdministratorAccount(new PersonName("陈系统")));
        accounts.addOrFind(keeper).block();

        assertThat(closures.look(keeper.id()).block()).isNull();
        assertThat(closures.close(closed(keeper.id())).block()).isFalse();
        assertThat(accounts.find(keeper.id()).block()).isEqualTo(keeper);
    }

    private static StaffChange closed(PersonId person) {
        return StaffChange.withoutPlace(UUID.randomUUID(), person, person, NOON, Kind.CLOSED);
    }

    /// The columns that name an applicant, or refer to an account.
    private List<String> columns() {
        return database.sql("""
                        select table_name || '.' || column_name as named
                          from information_schema.columns
                          join information_schema.tables using (table_schema, table_name)
                         where table_schema = current_schema() and table_type = 'BASE TABLE' and data_type = 'uuid'
                           and column_name in ('person', 'applicant', 'account', 'owner', 'recipient', 'proven')
                         order by 1
                        """).mapValue(String.class).all().collectList().block();
    }

    private void run(String statement) {
        database.sql(statement).then().block();
    }

    private long count(String statement) {
        return database.sql(statement).mapValue(Long.class).one().block();
    }
}
